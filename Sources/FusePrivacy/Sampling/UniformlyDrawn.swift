/// Numbers that can be drawn below a bound, and that the odds of an exact coin can be made of.
///
/// Every kind takes its bits low to high, 64 at a time, so that all kinds draw the same number from the same stream.
protocol UniformlyDrawn: Comparable, Sendable {
    /// How many binary digits the numbers below this one have at most; the number is 1 or more.
    var bitsBelow: Int { get }

    /// A number that is uniform below 2 to the power of `count`.
    static func uniform(bits count: Int, from bits: inout RandomBits) -> Self

    static func -= (left: inout Self, right: Self)
}
