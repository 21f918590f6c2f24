public import FuseCore
import FusePolicy
public import FuseReceipts
import FuseVault

/// What the submission of a statement did.
public struct Submission: Sendable {
    /// The enclave's signed and logged record of the case, which anybody verifies offline.
    public let record: ReceiptFile
    /// The digest by which later decisions name the statement.
    public let statement: Digest
    /// What the statement is about.
    public let datasets: [ID<Dataset>]
    /// The places in the log of the receipts that used them.
    public let receipts: [Int]
    /// What follows from it, in one line.
    public let effect: String
    /// The deletion certificates that were issued with it.
    public let certificates: [ReceiptFile]
    /// Whether certificates have to wait because another program reads an older state of the vault.
    public let isCertificateWaiting: Bool
}

extension Enclave {
    /// Takes in a party's signed statement: a revocation, objection, complaint, order, incident, closure, catalogue, exclusion
    /// list, or a decision about one of them. It counts from the next decision on, that of a run under way included.
    ///
    /// - Parameters:
    ///   - file: the bytes of the signed statement.
    ///   - attachment: gives the bytes of a file that the statement names, such as a sealed exclusion list.
    /// - Returns: what was recorded.
    /// - Throws: `ReceiptError` if the statement is not one, or its signature does not hold; `EnclaveError` if the party has no
    ///   say in this, or the statement names what is not here; `VaultError` if it was filed before.
    public func submit(_ file: [UInt8], attachment: (String) throws -> [UInt8]) throws -> Submission {
        let trust = try vault.trust()
        let envelope = try Envelope(fileBytes: file)
        let verified = try envelope.verified(by: trust, type: envelope.type)
        let filing = try Filing.read(verified)
        while true {
            let mark = try vault.mark()
            let admitted = try FilingAdmission(enclave: self, trust: trust, signer: verified.signer).admit(
                filing, attachment: attachment)
            if let filed = try keep(filing, envelope, admitted, unchangedSince: mark) { return filed }
        }
    }

    /// Files an admitted statement; nil if what it was admitted by has changed meanwhile.
    private func keep(
        _ filing: Filing, _ envelope: Envelope, _ admitted: AdmittedFiling, unchangedSince mark: RegistryMark
    ) throws -> Submission? {
        let (now, digest) = (now(), envelope.digest)
        let deletions = try admitted.erased.map { dataset in
            try deletion(of: dataset, because: admitted.cause, statement: digest, at: now)
        }
        let filed = try vault.file(
            FilingToKeep(
                envelope: envelope, topics: admitted.topics, decides: admitted.decides,
                attachment: admitted.attachment),
            listingUsesOf: admitted.listed ?? admitted.datasets, erasing: deletions, unchangedSince: mark
        ) { receipts in
            try record(of: filing, digest, admitted, receipts: receipts, at: now)
        }
        return filed.map { filed in
            Submission(
                record: ReceiptFile(statement: filed.record, proof: filed.recordEntry.proof), statement: digest,
                datasets: admitted.datasets, receipts: filed.receipts, effect: admitted.effect,
                certificates: filed.certificates.map(\.file),
                isCertificateWaiting: !deletions.isEmpty && filed.certificates.isEmpty)
        }
    }

    private func record(
        of filing: Filing, _ digest: Digest, _ admitted: AdmittedFiling, receipts: [Int], at now: Instant
    ) throws -> Envelope {
        let predicate = try CasePredicate(
            statement: digest, kind: filing.kind, party: filing.party, datasets: admitted.datasets,
            receipts: Array(receipts.prefix(CasePredicate.mostReceipts)), receiptCount: receipts.count,
            effect: StatementLine(admitted.effect), at: now, assurance: Self.assurance, fusebox: fusebox)
        return try sign(.case(predicate), about: predicate.subject)
    }
}
