public import FuseCore
public import FusePolicy
public import FusePrivacy

/// All charges of one dataset, over all its versions, as they stood at one moment.
public struct DatasetLedger: Hashable, Sendable {
    private let entries: [LedgerEntry]

    init(_ entries: [LedgerEntry]) { self.entries = entries }

    /// What all answers so far have cost, as exact decimals.
    public var total: PrivacyBudget { entries.sum }

    /// How many distinct answers were charged.
    public var answers: Int { entries.count }

    /// To whom and to what ends the answers were given; what was not noted with older ones is left out.
    public var askers: Set<BudgetAsker> { Set(entries.flatMap(\.askers)) }

    /// What the answers have cost that were given to a recipient, or of which nobody knows to whom.
    ///
    /// - Parameter recipient: the recipient.
    public func spent(for recipient: ID<Party>) -> PrivacyBudget { entries.filter { $0.isFor(recipient) }.sum }

    /// What the answers have cost that served a purpose or one below it, or of which nobody knows which.
    ///
    /// - Parameter purpose: the purpose.
    public func spent(on purpose: Purpose) -> PrivacyBudget { entries.filter { $0.serves(purpose) }.sum }

    /// What was charged when, as far as it counts against a period.
    ///
    /// - Parameters:
    ///   - period: the period.
    ///   - now: the moment in question.
    public func charges(in period: BudgetPeriod, at now: Instant) -> [BudgetCharge] {
        entries.map(\.charge).filter { period.counts($0.at, at: now) }
    }

    /// What counts against each limit of an account before an answer is paid for from it.
    ///
    /// An answer that was paid for before costs nothing again. But who had not been given it learns from it now, so it counts against
    /// the limits of a recipient and of a purpose that it was not given to yet.
    ///
    /// - Parameters:
    ///   - account: whose budget, for whom and to what end.
    ///   - key: the answer; nil for one that nobody has asked for yet.
    ///   - now: the moment, which decides what counts against a period.
    public func spending(on account: BudgetAccount, for key: AnswerKey?, at now: Instant) -> BudgetSpending {
        let own = entries.first { $0.answer == key?.digest.description }
        var before: [BudgetLimit: PrivacyBudget] = [:]
        for limit in BudgetLimit.allCases {
            let isAskers = limit == .recipient || limit == .purpose
            if let own, !isAskers || own.counts(against: limit, of: account, at: now) { continue }
            before[limit] = entries.filter { $0.counts(against: limit, of: account, at: now) }.sum
        }
        return BudgetSpending(before, recent: account.cap.period.map { charges(in: $0, at: now) } ?? [])
    }
}
