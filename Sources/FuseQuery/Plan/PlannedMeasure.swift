public import FuseCore

/// A measure of the query, computed from one or two released quantities.
public struct PlannedMeasure: Hashable, Sendable {
    /// How the value follows from quantities, which are named by their index in the plan.
    public enum Kind: Hashable, Sendable {
        /// The quantity itself.
        case count(quantity: Int)
        /// The quantity × 10 to the power of −`scale`; 0 where no value was present.
        case sum(quantity: Int, scale: Int)
        /// `centre` + (sum × 10 to the power of −`scale`) ÷ count, within `lower` and `upper` if those are known.
        case mean(sum: Int, count: Int, centre: ExactDecimal, lower: ExactDecimal?, upper: ExactDecimal?, scale: Int)
    }

    /// The output's name; for a measure that is not shown, a name made from the function.
    public let name: String
    /// How the value follows from quantities.
    public let kind: Kind
}
