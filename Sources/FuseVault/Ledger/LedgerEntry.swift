import FuseCore
import FusePolicy
import FusePrivacy

/// One charge of a dataset, and to whom and to what end the answer was given.
struct LedgerEntry: Hashable, Sendable {
    let answer: String
    let charge: BudgetCharge
    /// Everyone who was given the answer. Nobody is known for an answer of a version that did not note it: it then counts against
    /// every recipient and every purpose, since nothing says otherwise.
    var askers: [BudgetAsker]

    func isFor(_ recipient: ID<Party>) -> Bool { askers.isEmpty || askers.contains { $0.recipient == recipient } }

    func serves(_ purpose: Purpose) -> Bool { askers.isEmpty || askers.contains { purpose.covers($0.purpose) } }

    /// Whether the charge counts against a limit of an account.
    func counts(against limit: BudgetLimit, of account: BudgetAccount, at now: Instant) -> Bool {
        switch limit {
        case .job: false
        case .recipient: isFor(account.asker.recipient)
        case .purpose: serves(account.heading)
        case .period: account.cap.period?.counts(charge.at, at: now) ?? false
        case .total: true
        }
    }
}

extension [LedgerEntry] {
    /// The sum of all charges.
    var sum: PrivacyBudget { reduce(.zero) { $0 + $1.charge.budget } }
}
