/// What may be said of how a release was made: nothing in it depends on exact numbers.
public struct ReleaseSummary: Sendable, Hashable {
    /// How many rows the release has.
    public let rows: Int
    /// The kind of noise; nil without noise.
    public let mechanism: Mechanism?
    /// The lowest noisy count of units that is shown; nil if no noisy count selected the groups.
    public let selectionThreshold: String?
    /// The fewest units with which a group is at least as likely shown as not; nil if groups were not selected privately.
    public let evenOdds: String?
    /// The fewest units of a group that is shown; nil for an exact release of open data.
    public let minimumGroup: Int?
    /// ρ as an exact fraction; nil unless the noise is Gaussian.
    public let concentratedLoss: String?
    /// What the release costs.
    public let charged: PrivacyBudget
    /// What disclosure control did in the place of noise; nil if it did not.
    public let control: ReleaseControl?

    /// Whether groups were left out by a private decision.
    public var selectsGroups: Bool { evenOdds != nil }
}
