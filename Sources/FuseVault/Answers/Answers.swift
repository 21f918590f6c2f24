import FuseCore
import GRDB

/// The answers that were paid for, and those that were released.
struct Answers {
    let database: Database

    func standing(of key: AnswerKey) throws -> AnswerStanding {
        let row = try Row.fetchOne(
            database, sql: "SELECT * FROM answer WHERE key = ?", arguments: [key.digest.description])
        guard let row else { return .new }
        let reservationIndex: Int = row["reservation_index"]
        guard let receiptIndex: Int = row["receipt_index"] else { return .reserved(index: reservationIndex) }
        return .released(
            EarlierRelease(
                reservationIndex: reservationIndex, receiptIndex: receiptIndex, files: try files(of: key)))
    }

    private func files(of key: AnswerKey) throws -> [KeptFile] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM answer_file WHERE answer_key = ? ORDER BY position",
            arguments: [key.digest.description]
        ).map { row in
            KeptFile(name: row["name"], digest: try Digest(row["digest"] as String), sealed: row.bytes("sealed"))
        }
    }

    func add(_ key: AnswerKey, reservedAt index: Int) throws {
        try database.execute(
            sql: "INSERT INTO answer (key, reservation_index) VALUES (?, ?)",
            arguments: [key.digest.description, index])
    }

    /// Keeps the first release under its key; the database refuses a second.
    func keep(_ files: [KeptFile], for key: AnswerKey, receiptIndex: Int) throws {
        try database.execute(
            sql: "UPDATE answer SET receipt_index = ? WHERE key = ? AND receipt_index IS NULL",
            arguments: [receiptIndex, key.digest.description])
        for (position, file) in files.enumerated() {
            try database.execute(
                sql: "INSERT INTO answer_file (answer_key, position, name, digest, sealed) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    key.digest.description, position, file.name, file.digest.description, file.sealed.blob,
                ])
        }
    }
}
