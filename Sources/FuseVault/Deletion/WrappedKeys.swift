import FuseCore
import FuseReceipts
import GRDB

/// The headers of sealed parts, which hold the wrapped file keys; without them no part can be opened again.
struct WrappedKeys {
    let database: Database

    func add(_ headers: [[UInt8]], of dataset: ID<Dataset>, version: Int) throws {
        for (part, header) in headers.enumerated() {
            try database.execute(
                sql: "INSERT INTO part_header (dataset, version, part, header) VALUES (?, ?, ?, ?)",
                arguments: [dataset.text, version, part, header.blob])
        }
    }

    func headers(of dataset: ID<Dataset>, version: Int) throws -> [[UInt8]] {
        try database.blobs(
            "SELECT header FROM part_header WHERE dataset = ? AND version = ? ORDER BY part", [dataset.text, version])
    }

    /// The certificate of a version whose keys were erased; nil while they are there.
    func certificate(of dataset: ID<Dataset>, version: Int) throws -> Digest? {
        try String.fetchOne(
            database, sql: "SELECT digest FROM deletion WHERE dataset = ? AND version = ?",
            arguments: [dataset.text, version]
        ).map { try Digest($0) }
    }

    /// The name of the folder with the parts of a version; nil unless its keys were erased.
    func folder(of dataset: ID<Dataset>, version: Int) throws -> String? {
        guard try certificate(of: dataset, version: version) != nil else { return nil }
        return try String.fetchOne(
            database, sql: "SELECT folder FROM dataset WHERE name = ? AND version = ?",
            arguments: [dataset.text, version])
    }

    func isAnyErased() throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM deletion)") ?? false
    }

    /// Erases the keys of a version, if nobody has done so before: wherever they stand, for other terms may have brought the
    /// same parts again.
    ///
    /// - Returns: whether they were erased now; the certificate is to be logged in the same transaction then.
    func erase(_ deletion: DatasetDeletion) throws -> Bool {
        guard try certificate(of: deletion.dataset, version: deletion.version) == nil else { return false }
        try database.execute(
            sql: """
                DELETE FROM part_header WHERE header IN
                    (SELECT header FROM part_header WHERE dataset = ? AND version = ?)
                """,
            arguments: [deletion.dataset.text, deletion.version])
        return true
    }

    /// Notes the first certificate, by which decisions name the deletion.
    func note(_ deletion: DatasetDeletion, _ certificate: Envelope, at position: Int) throws {
        try database.execute(
            sql: "INSERT INTO deletion (dataset, version, position, digest) VALUES (?, ?, ?, ?)",
            arguments: [
                deletion.dataset.text, deletion.version, position, certificate.digest.description,
            ])
    }
}
