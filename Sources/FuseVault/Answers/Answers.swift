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
                reservationIndex: reservationIndex, receiptIndex: receiptIndex,
                digest: try Digest(row["release_digest"] as String), sealed: row.bytes("sealed_release")))
    }

    func add(_ key: AnswerKey, reservedAt index: Int) throws {
        try database.execute(
            sql: "INSERT INTO answer (key, reservation_index) VALUES (?, ?)",
            arguments: [key.digest.description, index])
    }

    /// Keeps the first release under its key.
    func keep(_ release: ReleaseToKeep, for key: AnswerKey, receiptIndex: Int) throws {
        try database.execute(
            sql: """
                UPDATE answer SET receipt_index = ?, release_digest = ?, sealed_release = ?
                WHERE key = ? AND receipt_index IS NULL
                """,
            arguments: [
                receiptIndex, release.digest.description, release.sealed.blob, key.digest.description,
            ])
    }
}
