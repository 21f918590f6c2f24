public import FuseCore
public import FusePrivacy
public import FuseQuery

/// What terms ask of a job that uses their dataset; of several, the strictest combination.
///
/// INVARIANT: combining is commutative, associative and idempotent, for each part is combined by an operation that is: union,
/// intersection, minimum or maximum.
public struct Conditions: Sendable, Equatable {
    /// The purposes that all permit.
    public internal(set) var purposes: PermittedPurposes
    /// The recipients that all permit.
    public internal(set) var recipients: PermittedRecipients
    /// The places that all permit for a recipient.
    public internal(set) var jurisdictions: PermittedJurisdictions
    /// The first moment at which all hold; nil for the beginning of time.
    public internal(set) var opens: Instant?
    /// The first moment at which one has ended; nil for never.
    public internal(set) var closes: Instant?
    /// The approvals that any asks for.
    public internal(set) var approvals: Set<RequiredApproval>
    /// The rights that all pass on.
    public internal(set) var rights: Set<Right>
    /// What any asks the enclave to do besides.
    public internal(set) var obligations: Set<Obligation>
    /// By dataset, how many different answers may ever be released from it; datasets without such a limit are left out.
    public internal(set) var runs: [ID<Dataset>: Int]
    /// By dataset, what may be spent on it, all of which binds; datasets without privacy units are left out.
    public internal(set) var budgets: [ID<Dataset>: Set<BudgetCap>]
    /// By dataset, what its rows have to meet; datasets without such conditions are left out.
    public internal(set) var rows: [ID<Dataset>: Set<RowCondition>]
    /// By `dataset.column`, the only constants it may be compared with; columns without such a limit are left out.
    public internal(set) var literals: [String: Set<Literal>]
    /// The kinds of noise that all permit.
    public internal(set) var mechanisms: Set<Mechanism>
    /// Whether all permit tables without noise.
    public internal(set) var noise: DisclosureTerms.NoiseDemand
    /// What any asks of tables beside noise, or in its place.
    public internal(set) var control: AskedControl?
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
        (purposes, recipients, jurisdictions, rights) = (.any, .any, .any, Set(Right.allCases))
        (opens, closes, epsilonCap, deltaCap) = (nil, nil, nil, nil)
        (approvals, obligations, runs, budgets, rows, literals) = ([], [], [:], [:], [:], [:])
        (mechanisms, minimumGroup, bounds) = (Set(Mechanism.allCases), 1, [:])
        (noise, control) = (.optional, nil)
    }
}
