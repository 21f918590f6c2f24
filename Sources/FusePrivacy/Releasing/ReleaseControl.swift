/// What disclosure control did to a release.
public struct ReleaseControl: Sendable, Hashable {
    /// What was asked.
    public let rules: DisclosureRules
    /// What was done, in this order.
    public let steps: [DisclosureStep]
    /// How many cells of the table were suppressed before HAVING and LIMIT; nil if that may not be said.
    public let suppressedCells: Int?
}
