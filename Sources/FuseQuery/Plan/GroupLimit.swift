/// In how many groups of one grouping set a unit counts.
public struct GroupLimit: Hashable, Sendable {
    /// What keeps a unit within the limit.
    public enum Enforcement: Hashable, Sendable {
        /// The query ranks the groups of units that have more, and drops the rest.
        case ranking
        /// No unit can have more: the set has no keys, or each key is the same in all rows of a unit.
        case structure
        /// Nothing, for contributions stay whole.
        case none
    }

    /// How many groups.
    public let groups: Int
    /// What keeps a unit within them.
    public let enforcement: Enforcement
}
