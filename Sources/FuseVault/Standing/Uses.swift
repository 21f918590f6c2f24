import FuseCore
import FuseReceipts
import GRDB

/// Which answers and receipts used which dataset, read and written inside a transaction that the vault holds.
struct Uses {
    let database: Database

    /// How many different answers a dataset went into, one left out.
    func answers(of dataset: ID<Dataset>, besides key: AnswerKey?) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT count(*) FROM answer_use WHERE dataset = ? AND answer_key <> ?",
            arguments: [dataset.text, key?.digest.description ?? ""]) ?? 0
    }

    /// The datasets of which the terms allow no further answer.
    func exhausted(among limits: [RunLimit], by key: AnswerKey) throws -> [ID<Dataset>] {
        try limits.filter { limit in
            guard let most = limit.most else { return false }
            return try answers(of: limit.dataset, besides: key) >= most
        }.map(\.dataset)
    }

    func add(_ key: AnswerKey, of datasets: [ID<Dataset>]) throws {
        for dataset in datasets {
            try database.execute(
                sql: "INSERT OR IGNORE INTO answer_use (answer_key, dataset) VALUES (?, ?)",
                arguments: [key.digest.description, dataset.text])
        }
    }

    func add(_ publication: Publication, at position: Int) throws {
        for limit in publication.limits {
            try database.execute(
                sql: "INSERT INTO receipt_use (dataset, position, digest, job) VALUES (?, ?, ?, ?)",
                arguments: [
                    limit.dataset.text, position, publication.receipt.digest.description,
                    publication.job.description,
                ])
        }
        for party in Set(publication.notified).sorted() {
            try database.execute(
                sql: "INSERT INTO notice (party, position) VALUES (?, ?)", arguments: [party.text, position])
        }
    }

    func receipts(of dataset: ID<Dataset>) throws -> [ReceiptUse] {
        try receipts(where: "dataset = ?", dataset.text)
    }

    func receipts(with digest: Digest) throws -> [ReceiptUse] { try receipts(where: "digest = ?", digest.description) }

    func notices(to party: ID<Party>) throws -> [Int] {
        try Int.fetchAll(
            database, sql: "SELECT position FROM notice WHERE party = ? ORDER BY position", arguments: [party.text])
    }

    private func receipts(where condition: String, _ value: String) throws -> [ReceiptUse] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM receipt_use WHERE \(condition) ORDER BY position", arguments: [value]
        ).map { row in
            ReceiptUse(
                position: row["position"], digest: try Digest(row["digest"] as String),
                job: try Digest(row["job"] as String), dataset: try ID(row["dataset"] as String))
        }
    }
}
