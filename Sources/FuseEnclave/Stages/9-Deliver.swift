import FuseCore
import FuseCrypto
import FusePolicy
import FusePrivacy
import FuseReceipts
import FuseVault

extension Enclave {
    /// Stage 9: the gate at release, then the receipt is in the log and the answer is kept for the next who asks, before
    /// anything leaves.
    ///
    /// The job is decided once more as things stand now, and nothing is released if anything was filed since. A table without noise is
    /// compared with all that left before it.
    func deliver(
        _ release: [ReleaseFile], _ record: RunRecord, telling table: DisclosedTable? = nil
    ) throws -> RunOutcome {
        // What is looked at below is never older than this mark, so whatever comes after it has to be decided again.
        let mark = try vault.mark()
        try requireSameInputs(record.planned)
        let gateAt = now()
        let gate = try decide(on: record.request, record.planned, for: record.key, at: gateAt)
        guard case .allow = gate else {
            return try refuse(record.request, inputs: record.planned.inputs, gate.findings, at: gateAt)
        }
        if let refusal = try table.flatMap({ try refuseIsolating($0, record) }) { return refusal }
        let sealed = try release.map { file in
            SealedReleaseFile(name: file.name, sealed: try seal(file.bytes, to: record.request.recipient.recipient))
        }
        let receipt = try receipt(for: record, about: release.map(\.subject))
        switch try publish(release, receipt, record, decided: mark, telling: table) {
        case .published(let logged, let certificates):
            return .released(
                Delivery(
                    files: sealed, receipt: ReceiptFile(statement: receipt, proof: logged.proof),
                    isCharged: record.isPaidFor && record.planned.charge != .zero, findings: gate.findings,
                    certificates: certificates.map(\.file)))
        case .already(let earlier): return try deliverOvertaken(by: earlier, record)
        case .changed: return try deliver(release, record, telling: table)
        case .exhausted: return try refuseOvertaken(record.request, record.planned, record.key)
        }
    }

    private func publish(
        _ release: [ReleaseFile], _ receipt: Envelope, _ record: RunRecord, decided mark: RegistryMark,
        telling table: DisclosedTable?
    ) throws -> PublicationOutcome {
        let planned = record.planned
        let publication = Publication(
            receipt: receipt, job: record.job.job.digest, limits: planned.runLimits, notified: planned.notified,
            deletions: try keptVersions(of: Set(planned.erasedAfterRun.map(\.name))).map { dataset in
                try deletion(of: dataset, because: .afterRun, statement: nil, at: now())
            }, decided: mark)
        guard record.isPaidFor else { return try vault.publish(publication, of: record.key) }
        let kept = try release.map { file in
            KeptFile(
                name: file.name, digest: file.subject.digest,
                sealed: try seal(file.bytes, to: vault.keys.card.recipient))
        }
        let comparable = try table.map { table in
            ComparableTable(
                datasets: planned.privateDatasets.map(\.name),
                sealed: try seal(table.bytes, to: vault.keys.card.recipient))
        }
        return try vault.settle(kept, comparable, for: record.key, publishing: publication)
    }

    /// Another run of the same answer came first: its receipt alone names the charge.
    private func deliverOvertaken(by earlier: EarlierRelease, _ record: RunRecord) throws -> RunOutcome {
        var again = record
        again.note(earlier, commitment: NoiseCommitment.digest(of: try vault.keys.noiseSeed(for: record.key)))
        return try deliverAgain(earlier, again)
    }

    /// The answer that was released before, byte for byte, with a receipt of its own.
    func deliverAgain(_ earlier: EarlierRelease, _ record: RunRecord) throws -> RunOutcome {
        try deliver(earlier.files.map(open), record)
    }

    /// What the enclave sealed to itself.
    func open(_ sealed: [UInt8]) throws -> [UInt8] {
        var opened = BytesSinkInMemory()
        try AgeDecryptor(identities: [vault.keys.party.identity]).decrypt(BytesSource(sealed), into: &opened)
        return opened.bytes
    }

    private func open(_ kept: KeptFile) throws -> ReleaseFile {
        let file = ReleaseFile(name: kept.name, bytes: try open(kept.sealed))
        guard file.subject.digest == kept.digest else {
            throw EnclaveError(.changed, "the kept `answer` is not the one that was released; restore the vault")
        }
        return file
    }

    /// Refuses to release what was computed from terms or lists that are no longer in force.
    private func requireSameInputs(_ planned: PlannedJob) throws {
        let newest = try planned.datasets.map { try vault.dataset($0.name) }
        let lists = try exclusions(from: newest).mapValues(\.digest)
        guard newest.map(\.envelope.digest) == planned.datasets.map(\.envelope.digest),
            lists == planned.exclusions.mapValues(\.digest)
        else {
            throw EnclaveError(
                .request, "the `terms` or lists of a dataset changed during the run; nothing was released, run it again"
            )
        }
    }

    private func seal(_ bytes: [UInt8], to recipient: AgeRecipient) throws -> [UInt8] {
        var sealed = BytesSinkInMemory()
        try AgeEncryptor(to: [recipient]).encrypt(BytesSource(bytes), into: &sealed)
        return sealed.bytes
    }
}
