public import FuseCore

/// How the release was anonymised, and what it cost.
public struct PrivacyRecord: Hashable, Sendable {
    /// The name of the privacy unit.
    public let unit: String
    /// The noise mechanism; `disclosure-control` without noise.
    public let mechanism: String
    /// ε asked for; nil without noise.
    public let epsilon: ExactDecimal?
    /// δ asked for; nil without noise.
    public let delta: ExactDecimal?
    /// By name, the rules of disclosure control under which the table left without noise; nil with noise.
    public let control: [String: String]?
    /// What was taken from each private dataset's budget.
    public let charged: [DatasetCharge]
    /// The most groups that one unit may contribute to; nil without noise.
    public let maxGroups: Int?
    /// The most rows that one unit may contribute to one group; `nil` where nothing counts rows.
    public let maxRowsPerGroup: Int?
    /// The fewest units that a released group may have.
    public let minimumGroup: Int
    /// The threshold of the partition selection, exactly; `nil` where no noisy count selects groups.
    public let threshold: String?
    /// How groups were selected, with all that it depends on; `nil` where all groups are known beforehand, and in receipts that
    /// are older than the entry.
    public let selection: String?
    /// The noise on each quantity.
    public let noise: [NoiseScale]
    /// The anonymiser's steps in their order.
    public let steps: [String]

    /// A record of an anonymisation.
    public init(
        unit: String, mechanism: String, epsilon: ExactDecimal?, delta: ExactDecimal?, charged: [DatasetCharge],
        control: [String: String]? = nil, maxGroups: Int?, maxRowsPerGroup: Int?, minimumGroup: Int, threshold: String?,
        selection: String? = nil, noise: [NoiseScale],
        steps: [String]
    ) {
        self.unit = unit
        self.control = control
        self.mechanism = mechanism
        self.epsilon = epsilon
        self.delta = delta
        self.charged = charged
        self.maxGroups = maxGroups
        self.maxRowsPerGroup = maxRowsPerGroup
        self.minimumGroup = minimumGroup
        self.threshold = threshold
        self.selection = selection
        self.noise = noise
        self.steps = steps
    }
}
