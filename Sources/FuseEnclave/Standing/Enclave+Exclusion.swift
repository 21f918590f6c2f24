import FuseCore
import FuseCrypto
import FuseEngine
import FusePolicy
import FuseQuery
import FuseReceipts
import FuseVault

/// The sealed list of natural persons who are left out of a dataset (Article 32).
struct SealedExclusion {
    /// SHA-256 of the sealed list: what receipts name, never its content.
    let digest: Digest
    /// The list as an age file to the enclave.
    let sealed: [UInt8]

    /// The most bytes that a sealed list may have.
    static let largest = 64 << 20
}

extension Enclave {
    /// What is known of those who must be left out of a dataset. A list names units of the column that was in force when it was
    /// filed; on another column, or on none, it would leave nobody out, so it denies such a version.
    func exclusion(
        from dataset: RegisteredDataset, among versions: [RegisteredDataset], in book: CaseBook
    ) throws -> ExclusionList {
        guard let (entry, statement) = book.exclusionInForce else { return .none }
        let filedOn = try versions.last { $0.logSize <= entry.position }?.unitColumn
        guard let filedOn, filedOn == (try dataset.unitColumn), let sealed = entry.attachment,
            SHA256.digest(of: sealed) == statement.list.digest,
            (try? AgeSealedFile(bytes: BytesInMemory(sealed), identities: [vault.keys.party.identity])) != nil
        else { return .unreadable(statement.list.digest) }
        return .applied(statement.list.digest)
    }

    /// Checks that a sealed list is the one that a statement names, opens here, and names a unit in every line.
    func requireReadable(_ sealed: [UInt8], as list: SealedList, of unit: ColumnSchema) throws {
        guard sealed.count <= SealedExclusion.largest else {
            throw EnclaveError(.filing, "the sealed `list` is larger than 64 MiB; seal a shorter one")
        }
        guard sealed.count == list.size, SHA256.digest(of: sealed) == list.digest else {
            throw EnclaveError(.changed, "the `list` is not the one that the statement names; hand in both together")
        }
        var text = BytesSinkInMemory()
        try AgeDecryptor(identities: [vault.keys.party.identity]).decrypt(BytesSource(sealed), into: &text)
        try ExclusionText.check(text.bytes, as: unit.type)
    }

    /// The lists that are in force for some datasets.
    func exclusions(from datasets: [RegisteredDataset]) throws -> [ID<Dataset>: SealedExclusion] {
        let trust = try vault.trust()
        var lists: [ID<Dataset>: SealedExclusion] = [:]
        for dataset in datasets {
            let book = try CaseBook(vault.filings(about: .dataset(dataset.name)), by: trust)
            guard let (entry, statement) = book.exclusionInForce else { continue }
            lists[dataset.name] = SealedExclusion(digest: statement.list.digest, sealed: entry.attachment ?? [])
        }
        return lists
    }

    /// A list in sealed memory, one unit a line.
    func open(_ list: SealedExclusion) throws -> SealedMemory {
        guard SHA256.digest(of: list.sealed) == list.digest else {
            throw EnclaveError(.changed, "the kept exclusion `list` is not the one that was filed; restore the vault")
        }
        let memory = try WritableMemory()
        var sink = memory
        try AgeDecryptor(identities: [vault.keys.party.identity]).decrypt(BytesSource(list.sealed), into: &sink)
        return try memory.sealed()
    }
}

extension RegisteredDataset {
    /// The column of the privacy unit, as the table declares it; nil if the dataset has no unit.
    var unitColumn: ColumnSchema? {
        get throws {
            let schema = try schema()
            return schema.unit.flatMap { schema.column($0.column) }
        }
    }
}
