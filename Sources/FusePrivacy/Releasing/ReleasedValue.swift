public import FuseCore

/// A number that may leave, with the interval that holds the exact one 95 times of 100.
///
/// The interval speaks of the noise that was added, not of sampling, of bounds that cut contributions, nor of groups left out.
public struct ReleasedValue: Sendable, Hashable {
    /// The number.
    public let value: ExactDecimal
    /// The lower end of its interval; never above the number.
    public let low: ExactDecimal
    /// The upper end of its interval; never below the number.
    public let high: ExactDecimal
}
