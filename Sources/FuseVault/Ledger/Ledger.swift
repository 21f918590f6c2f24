import FuseCore
import FusePolicy
import FusePrivacy
import GRDB

/// The charges of every dataset, read and written inside a transaction that the vault holds.
///
/// INVARIANT: for each dataset the charges never add up to more than the limits under which each was accepted.
struct Ledger {
    let database: Database

    /// The charges that do not fit any more, in the order given.
    func refused(among charges: [Charge], for key: AnswerKey, at now: Instant) throws -> [Charge] {
        try charges.filter { charge in
            let spending = try ledger(of: charge.account.dataset).spending(on: charge.account, for: key, at: now)
            return !charge.account.cap.limitsExceeded(by: charge.budget, after: spending).isEmpty
        }
    }

    func add(_ charge: Charge, for key: AnswerKey, at now: Instant) throws {
        try database.execute(
            sql: "INSERT INTO charge (answer_key, dataset, epsilon, delta, charged_at) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                key.digest.description, charge.account.dataset.text, charge.budget.epsilon.description,
                charge.budget.delta.description, now.secondsSinceEpoch,
            ])
        try database.execute(
            sql: "INSERT OR IGNORE INTO answer_asker (answer_key, recipient, purpose) VALUES (?, ?, ?)",
            arguments: Self.arguments(key, charge.account.asker))
    }

    /// Notes that an answer is given to somebody else, or to another end. An answer of which no asker is known counts against
    /// everyone, and goes on to do so.
    func note(_ charge: Charge, of key: AnswerKey) throws {
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO answer_asker (answer_key, recipient, purpose)
                SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM answer_asker WHERE answer_key = ?1)
                """, arguments: Self.arguments(key, charge.account.asker))
    }

    private static func arguments(_ key: AnswerKey, _ asker: BudgetAsker) -> StatementArguments {
        [key.digest.description, asker.recipient.text, asker.purpose.description]
    }

    /// Every charge of a dataset, of all its versions, each once.
    func ledger(of dataset: ID<Dataset>) throws -> DatasetLedger {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT charge.answer_key, epsilon, delta, charged_at, recipient, purpose FROM charge
                LEFT JOIN answer_asker ON answer_asker.answer_key = charge.answer_key
                WHERE dataset = ? ORDER BY charged_at, charge.answer_key
                """, arguments: [dataset.text])
        var entries: [LedgerEntry] = []
        for row in rows {
            let asker = try BudgetAsker(row)
            if let last = entries.last, last.answer == row["answer_key"] {
                entries[entries.count - 1].askers += asker.map { [$0] } ?? []
            } else {
                entries.append(try LedgerEntry(row, asker))
            }
        }
        return DatasetLedger(entries)
    }
}

extension LedgerEntry {
    fileprivate init(_ row: Row, _ asker: BudgetAsker?) throws {
        let budget = try PrivacyBudget(
            epsilon: ExactDecimal(row["epsilon"] as String), delta: ExactDecimal(row["delta"] as String))
        self.init(
            answer: row["answer_key"], charge: BudgetCharge(budget, at: Instant(secondsSinceEpoch: row["charged_at"])),
            askers: asker.map { [$0] } ?? [])
    }
}

extension BudgetAsker {
    /// Who was given an answer, if that is known.
    fileprivate init?(_ row: Row) throws {
        guard let recipient = row["recipient"] as String?, let purpose = row["purpose"] as String? else { return nil }
        self.init(recipient: try ID(recipient), purpose: try Purpose(purpose))
    }
}
