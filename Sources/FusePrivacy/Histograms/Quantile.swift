import FuseCore

/// Which quantile of which histogram.
struct Quantile: Sendable, Hashable {
    /// The number of the quantity.
    let histogram: Int
    /// The share of the weight that lies below; 0 to 1.
    let share: ExactDecimal
}
