import FuseCore
import GRDB

/// The charges of every dataset, read and written inside a transaction that the vault holds.
///
/// INVARIANT: for each dataset the charges never add up to more than the limits under which each was accepted.
struct Ledger {
    let database: Database

    func spending(of dataset: ID<Dataset>) throws -> Spending {
        let rows = try Row.fetchAll(
            database, sql: "SELECT epsilon, delta FROM charge WHERE dataset = ?", arguments: [dataset.text])
        var (epsilon, delta) = (ExactDecimal.zero, ExactDecimal.zero)
        for row in rows {
            epsilon = epsilon + (try ExactDecimal(row["epsilon"] as String))
            delta = delta + (try ExactDecimal(row["delta"] as String))
        }
        return Spending(dataset: dataset, epsilon: epsilon, delta: delta, answers: rows.count)
    }

    /// The charges that do not fit any more, in the order given.
    func refused(among charges: [Charge]) throws -> [Charge] {
        try charges.filter { try !$0.fits(on: spending(of: $0.dataset)) }
    }

    func add(_ charge: Charge, for key: AnswerKey, at now: Instant) throws {
        try database.execute(
            sql: "INSERT INTO charge (answer_key, dataset, epsilon, delta, charged_at) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                key.digest.description, charge.dataset.text, charge.epsilon.description, charge.delta.description,
                now.secondsSinceEpoch,
            ])
    }
}
