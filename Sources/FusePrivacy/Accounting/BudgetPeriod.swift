public import FuseCore

/// How much may be spent in any run of consecutive days.
///
/// The window slides with the clock: what was charged comes back by itself, as many days later as the period has, to the second. So
/// there is no day on which all of it comes back, and nobody spends twice the budget around such a day.
public struct BudgetPeriod: Hashable, Sendable {
    /// The most days that a period may have: a hundred years.
    public static let longest = 36_500

    /// How many days the period has, from 1 to `longest`.
    public let days: Int
    /// The most that may be spent in any so many days.
    public let most: PrivacyBudget

    /// Creates a period.
    ///
    /// - Parameters:
    ///   - days: how many days it has, from 1 to `longest`.
    ///   - most: the most that may be spent in any so many days.
    /// - Throws: `PrivacyError` with code `invalidBudget` for any other number of days.
    public init(days: Int, most: PrivacyBudget) throws(PrivacyError) {
        guard (1...Self.longest).contains(days) else {
            throw PrivacyError(.invalidBudget, "a `period` has from 1 to \(Self.longest) days; name as many")
        }
        self.days = days
        self.most = most
    }

    /// Whether a charge still counts.
    ///
    /// A charge counts from its moment on for as long as the period is. One that is dated in the future counts too: a clock that
    /// was set back gives nothing back.
    ///
    /// INVARIANT: if every charge was accepted with all that counted at its own moment, then no run of so many days holds more than
    /// `most`, in whatever order the moments came. For of the charges in such a run, the one accepted last was accepted with all
    /// others: each is less than a period before it, or later.
    ///
    /// - Parameters:
    ///   - moment: when it was charged.
    ///   - now: the moment in question.
    public func counts(_ moment: Instant, at now: Instant) -> Bool { now.advanced(by: -seconds) < moment }

    /// The first moment at which a charge fits again, if nothing else is spent until then.
    ///
    /// - Parameters:
    ///   - charge: what a job asks for.
    ///   - recent: the charges that count now, in any order.
    /// - Returns: the moment; nil if the charge fits already, or is more than the whole period allows.
    public func refresh(for charge: PrivacyBudget, after recent: [BudgetCharge]) -> Instant? {
        let inOrder = recent.sorted { $0.at > $1.at }
        var spent = PrivacyBudget.zero
        guard charge.isWithin(most) else { return nil }
        // From the latest backwards: the first that does not fit beside the later ones has to go, and all before it go earlier.
        for earlier in inOrder {
            spent = spent + earlier.budget
            guard (spent + charge).isWithin(most) else { return earlier.at.advanced(by: seconds) }
        }
        return nil
    }

    /// The first moment at which something of what was spent comes back; nil if nothing counts now.
    ///
    /// - Parameter recent: the charges that count now, in any order.
    public func firstRefresh(after recent: [BudgetCharge]) -> Instant? {
        recent.map(\.at).min()?.advanced(by: seconds)
    }

    private var seconds: Int { days * 86_400 }
}

/// What was charged, and when.
public struct BudgetCharge: Hashable, Sendable {
    /// What was charged.
    public let budget: PrivacyBudget
    /// When it was charged.
    public let at: Instant

    /// Notes a charge.
    ///
    /// - Parameters:
    ///   - budget: what was charged.
    ///   - at: when it was charged.
    public init(_ budget: PrivacyBudget, at: Instant) { (self.budget, self.at) = (budget, at) }
}
