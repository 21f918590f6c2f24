public import FuseCore
public import FuseReceipts
import GRDB

extension Vault {
    /// What a dataset's ledger says now.
    ///
    /// - Parameter dataset: any dataset, registered or not.
    /// - Returns: the sums of all charges; zero if there are none.
    /// - Throws: `VaultError` if the database cannot be read.
    public func spending(of dataset: ID<Dataset>) throws -> Spending {
        try database.read { try Ledger(database: $0).spending(of: dataset) }
    }

    /// How far an answer has come.
    ///
    /// - Parameter key: the answer.
    /// - Returns: its standing.
    /// - Throws: `VaultError` if the database cannot be read.
    public func standing(of key: AnswerKey) throws -> AnswerStanding {
        try database.read { try Answers(database: $0).standing(of: key) }
    }

    /// Charges every dataset and logs the reservation, or does neither: one durable transaction.
    ///
    /// - Parameters:
    ///   - charges: what each private dataset pays.
    ///   - limits: the datasets that are used, with the number of answers that their terms allow.
    ///   - key: the answer that is paid for.
    ///   - statement: the signed reservation, which becomes a log entry.
    ///   - now: the moment to record.
    /// - Returns: where the reservation stands in the log, or why nothing was charged.
    /// - Throws: `VaultError` if the database cannot be written; nothing is charged then.
    public func reserve(
        _ charges: [Charge], within limits: [RunLimit] = [], for key: AnswerKey, logging statement: Envelope,
        at now: Instant
    ) throws -> ReservationOutcome {
        let outcome = try database.write { database -> ReservationOutcome in
            let answers = Answers(database: database)
            let standing = try answers.standing(of: key)
            guard standing == .new else { return .already(standing) }
            let ledger = Ledger(database: database)
            let refused = try ledger.refused(among: charges)
            guard refused.isEmpty else { return .exceeds(refused) }
            let uses = Uses(database: database)
            let exhausted = try uses.exhausted(among: limits, by: key)
            guard exhausted.isEmpty else { return .exhausted(exhausted) }
            let logged = try log.append(statement, in: database)
            try answers.add(key, reservedAt: logged.index)
            try uses.add(key, of: limits.map(\.dataset))
            for charge in charges { try ledger.add(charge, for: key, at: now) }
            return .reserved(logged)
        }
        try publishLog()
        return outcome
    }
}
