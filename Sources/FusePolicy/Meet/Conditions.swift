public import FuseCore
import FusePrivacy
import FuseQuery

/// What terms ask of a job that uses their dataset; of several, the strictest combination.
///
/// INVARIANT: combining is commutative, associative and idempotent, for each part is combined by an operation that is: union,
/// intersection, minimum or maximum.
public struct Conditions: Sendable, Equatable {
    /// The purposes that all permit.
    public internal(set) var purposes: PermittedPurposes
    /// The recipients that all permit.
    public internal(set) var recipients: PermittedRecipients
    /// The first moment at which all hold; nil for the beginning of time.
    public internal(set) var opens: Instant?
    /// The first moment at which one has ended; nil for never.
    public internal(set) var closes: Instant?
    /// The approvals that any asks for.
    public internal(set) var approvals: Set<RequiredApproval>
    /// The rights that all pass on.
    public internal(set) var rights: Set<Right>
    /// The most ε that one job may spend; nil if no dataset has privacy units.
    public internal(set) var epsilonCap: ExactDecimal?
    /// The most δ that one job may spend; nil if no dataset has privacy units.
    public internal(set) var deltaCap: ExactDecimal?
    /// The fewest units behind a released group.
    public internal(set) var minimumGroup: Int
    /// By `dataset.column`, between which values it is taken.
    public internal(set) var bounds: [String: Bounds]

    /// Limits of a column while they are combined; they may have crossed, and then allow nothing.
    public struct Bounds: Sendable, Equatable {
        /// The least value.
        public let lower: ExactDecimal
        /// The greatest value.
        public let upper: ExactDecimal
        /// How many digits after the point are kept.
        public let scale: Int

        func met(with other: Bounds) -> Bounds {
            Bounds(lower: max(lower, other.lower), upper: min(upper, other.upper), scale: min(scale, other.scale))
        }
    }

    /// What is asked where no terms are: nothing. Combining with it changes nothing.
    public static let none = Conditions()

    private init() {
        (purposes, recipients, rights) = (.any, .any, Set(Right.allCases))
        (opens, closes, epsilonCap, deltaCap) = (nil, nil, nil, nil)
        (approvals, minimumGroup, bounds) = ([], 1, [:])
    }

    /// What one dataset's terms ask for.
    ///
    /// - Parameter terms: the terms.
    public init(of terms: Terms) {
        purposes = terms.purposes.widest
        recipients = terms.recipients
        opens = terms.window.from?.startInBeijing
        closes = terms.window.until.endInBeijing
        approvals = RequiredApproval.byRegulation(for: terms).union(RequiredApproval.byTerms(terms))
        rights = terms.rights
        epsilonCap = terms.privacy?.job.epsilon
        deltaCap = terms.privacy?.job.delta
        minimumGroup = max(1, terms.privacy?.minimumGroup ?? 1)
        bounds = [:]
        for (column, value) in terms.columns {
            bounds["\(terms.dataset).\(column)"] = value.bounds.map {
                Bounds(lower: $0.lower, upper: $0.upper, scale: $0.scale)
            }
        }
    }
}
