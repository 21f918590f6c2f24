public import FuseCore
import FuseFiles
public import FuseReceipts
import GRDB

extension Vault {
    /// Erases the keys of datasets and logs the certificates, as soon as nothing of the keys is left.
    ///
    /// - Parameter deletions: the datasets; those whose keys were erased before are passed over.
    /// - Returns: the certificates that were logged now, earlier ones that had to wait among them. While another program reads
    ///   an older state of the database they wait: the keys are of no use any more, but their image may still be there.
    /// - Throws: `VaultError` if the database cannot be written; nothing is erased then.
    public func erase(_ deletions: [DatasetDeletion]) throws -> [LoggedCertificate] {
        try database.write { database in
            for deletion in deletions { try WrappedKeys(database: database).erase(deletion) }
        }
        return try finishErasures()
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

    /// Logs the certificates of keys that were erased, once no older image of their pages is left anywhere, and removes the
    /// parts, which nobody can open any more.
    ///
    /// - Returns: the certificates that were logged now; empty if there are none, or they have to wait.
    /// - Throws: `VaultError` if the database cannot be written.
    func finishErasures() throws -> [LoggedCertificate] {
        let isAnyWaiting = try database.read { try !WrappedKeys(database: $0).waiting().isEmpty }
        guard isAnyWaiting, try database.emptyLogAhead() else { return [] }
        var folders: [String] = []
        let logged = try database.write { database in
            let keys = WrappedKeys(database: database)
            return try keys.waiting().flatMap { deletion -> [LoggedCertificate] in
                let logged = try certify(deletion, in: database)
                if let folder = try keys.finish(deletion, at: logged[0].entry.index) { folders.append(folder) }
                return logged
            }
        }
        try publishLog()
        for folder in folders { try Folder(datasetsFolder).remove(folder) }
        return logged
    }

    private func certify(_ deletion: DatasetDeletion, in database: Database) throws -> [LoggedCertificate] {
        try deletion.certificates.map { certificate in
            LoggedCertificate(
                dataset: deletion.dataset, certificate: certificate, entry: try log.append(certificate, in: database))
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

extension LoggedCertificate {
    /// Whether it belongs to one of some deletions.
    func isOf(_ deletions: [DatasetDeletion]) -> Bool {
        deletions.contains { deletion in deletion.certificates.contains { $0.digest == certificate.digest } }
    }
}
