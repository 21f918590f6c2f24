public import FuseCore
import FuseFiles
public import FuseReceipts
import GRDB

extension Vault {
    /// Erases the keys of datasets and logs their certificates: one durable transaction.
    ///
    /// - Parameter deletions: the datasets; those whose keys were erased before are passed over.
    /// - Returns: where each certificate that is new stands in the log.
    /// - Throws: `VaultError` if the database cannot be written; nothing is erased then.
    public func erase(_ deletions: [DatasetDeletion]) throws -> [LoggedCertificate] {
        let logged = try database.write { database in
            try deletions.flatMap { try erase($0, in: database) }
        }
        try publishLog()
        try finish(deletions)
        return logged
    }

    /// The certificate of a version of a dataset whose keys were erased.
    ///
    /// - Parameters:
    ///   - dataset: the dataset.
    ///   - version: its version.
    /// - Returns: the digest of the first deletion certificate; nil while the keys are there.
    /// - Throws: `VaultError` if the database cannot be read.
    public func certificate(of dataset: ID<Dataset>, version: Int) throws -> Digest? {
        try database.read { try WrappedKeys(database: $0).certificate(of: dataset, version: version) }
    }

    /// Erases the keys of a dataset and logs its certificates, if nobody has done so before.
    func erase(_ deletion: DatasetDeletion, in database: Database) throws -> [LoggedCertificate] {
        let keys = WrappedKeys(database: database)
        guard try keys.erase(deletion) else { return [] }
        let logged = try deletion.certificates.map { certificate in
            LoggedCertificate(
                dataset: deletion.dataset, certificate: certificate, entry: try log.append(certificate, in: database))
        }
        try keys.note(deletion, logged[0].certificate, at: logged[0].entry.index)
        return logged
    }

    /// Finishes erasures of which a crash may have left older images of their pages.
    func finishErasures() throws {
        let isAnyErased = try database.read { try WrappedKeys(database: $0).isAnyErased() }
        if isAnyErased { try database.emptyLogAhead() }
    }

    /// Leaves no older image of the erased pages behind, and removes the parts, which nobody can open any more.
    func finish(_ deletions: [DatasetDeletion]) throws {
        guard !deletions.isEmpty else { return }
        try database.emptyLogAhead()
        let folder = try Folder(datasetsFolder)
        for deletion in deletions {
            let name = try database.read { database in
                try WrappedKeys(database: database).folder(of: deletion.dataset, version: deletion.version)
            }
            if let name { folder.remove(name) }
        }
    }
}

/// A deletion certificate that was logged.
public struct LoggedCertificate: Sendable, Equatable {
    /// The dataset whose keys were erased.
    public let dataset: ID<Dataset>
    /// The signed certificate.
    public let certificate: Envelope
    /// Where it stands in the log.
    public let entry: LoggedEntry
}
