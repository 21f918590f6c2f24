public import FuseCore
public import FuseReceipts
import GRDB

extension Vault {
    /// What a dataset's ledger says now.
    ///
    /// - Parameter dataset: any dataset, registered or not.
    /// - Returns: all its charges; none if there are none.
    /// - Throws: `VaultError` if the database cannot be read.
    public func ledger(of dataset: ID<Dataset>) throws -> DatasetLedger {
        try database.read { try Ledger(database: $0).ledger(of: dataset) }
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
    /// An answer that was reserved before is not charged again; but it counts from now on against the limits of a recipient or a
    /// purpose that had not asked for it yet, and is refused to them if it does not fit there.
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
            let ledger = Ledger(database: database)
            let refused = try ledger.refused(among: charges, for: key, at: now)
            guard refused.isEmpty else { return .exceeds(refused) }
            guard standing == .new else {
                for charge in charges { try ledger.note(charge, of: key) }
                return .already(standing)
            }
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
