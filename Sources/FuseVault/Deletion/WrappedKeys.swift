import FuseCore
import FuseCrypto
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

    /// The certificate of a version whose keys were erased, logged or still to be logged; nil while they are there.
    func certificate(of dataset: ID<Dataset>, version: Int) throws -> Digest? {
        let logged = try String.fetchOne(
            database, sql: "SELECT digest FROM deletion WHERE dataset = ? AND version = ?",
            arguments: [dataset.text, version])
        return try logged.map { try Digest($0) } ?? waiting(of: dataset, version: version).first?.digest
    }

    /// The digests of headers that were erased, among some.
    func erased(among headers: [Digest]) throws -> [Digest] {
        try headers.filter { header in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM erased_header WHERE digest = ?)",
                arguments: [header.description]) ?? false
        }
    }

    /// Erases the keys of a version, if nobody has done so before: wherever they stand, for other terms may have brought the
    /// same parts again. Their digests stay, so that the same parts are never taken in again.
    ///
    /// The certificates wait until no older image of the pages is left; only then are they true.
    func erase(_ deletion: DatasetDeletion) throws {
        guard try certificate(of: deletion.dataset, version: deletion.version) == nil else { return }
        for header in try headers(of: deletion.dataset, version: deletion.version) {
            try database.execute(sql: "DELETE FROM part_header WHERE header = ?", arguments: [header.blob])
            try database.execute(
                sql: "INSERT OR IGNORE INTO erased_header (digest) VALUES (?)",
                arguments: [SHA256.digest(of: header).description])
        }
        try ComparableTables(database: database).erase(of: deletion.dataset)
        for (number, certificate) in deletion.certificates.enumerated() {
            try database.execute(
                sql: "INSERT INTO erasure (dataset, version, number, certificate) VALUES (?, ?, ?, ?)",
                arguments: [deletion.dataset.text, deletion.version, number, certificate.canonicalBytes.blob])
        }
    }

    /// The erasures whose certificates are still to be logged.
    func waiting() throws -> [DatasetDeletion] {
        try Row.fetchAll(database, sql: "SELECT DISTINCT dataset, version FROM erasure ORDER BY rowid").map { row in
            let dataset: ID<Dataset> = try ID(row["dataset"] as String)
            return DatasetDeletion(
                dataset: dataset, version: row["version"],
                certificates: try waiting(of: dataset, version: row["version"]))
        }
    }

    private func waiting(of dataset: ID<Dataset>, version: Int) throws -> [Envelope] {
        try database.blobs(
            "SELECT certificate FROM erasure WHERE dataset = ? AND version = ? ORDER BY number",
            [dataset.text, version]
        ).map { try Envelope(canonicalBytes: $0) }
    }

    /// Notes that the certificates are logged, the first at this place.
    ///
    /// - Returns: the name of the folder with the parts, which nobody can open any more.
    func finish(_ deletion: DatasetDeletion, at position: Int) throws -> String? {
        let version: StatementArguments = [deletion.dataset.text, deletion.version]
        try database.execute(
            sql: "INSERT INTO deletion (dataset, version, position, digest) VALUES (?, ?, ?, ?)",
            arguments: version + [position, deletion.certificates[0].digest.description])
        try database.execute(sql: "DELETE FROM erasure WHERE dataset = ? AND version = ?", arguments: version)
        return try String.fetchOne(
            database, sql: "SELECT folder FROM dataset WHERE name = ? AND version = ?", arguments: version)
    }
}
