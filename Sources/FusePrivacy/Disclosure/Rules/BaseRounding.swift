import BigInt

/// Rounding of all values to multiples of a base.
public struct BaseRounding: Sendable, Hashable {
    /// Which of the two next multiples is taken.
    public enum Method: Sendable, Hashable {
        /// The nearer one; halves go away from zero.
        case deterministic
        /// One of both at random, without bias: its expectation is the value. Where every cell stands in at most two sums, as
        /// in a `ROLLUP` or a two-way `CUBE`, rounded cells still add up to rounded totals (Cox 1987, "A Constructive
        /// Procedure for Unbiased Controlled Rounding"); in other tables each cell, totals too, is rounded on its own.
        case controlledRandom
    }

    /// What all released values are multiples of.
    public let base: Int
    /// Which of the two next multiples is taken.
    public let method: Method

    /// Creates a rounding.
    ///
    /// - Parameters:
    ///   - base: 2 to 1,000,000.
    ///   - method: which of the two next multiples is taken.
    /// - Throws: `PrivacyError` with code `invalidBounds` if the base is out of its range.
    public init(base: Int, method: Method) throws(PrivacyError) {
        guard (2...1_000_000).contains(base) else {
            throw .disclosureRules("the `base` of rounding is 2 to 1,000,000; give another one")
        }
        (self.base, self.method) = (base, method)
    }

    private init(standard base: Int) { (self.base, method) = (base, .deterministic) }

    /// Deterministic, to base 5.
    public static let standard = BaseRounding(standard: 5)
}

extension BaseRounding {
    /// The base in whole numbers of a measure.
    func base(of measure: TableMeasure) -> BigInt { BigInt(base) * measure.one }

    /// How far a rounded value of a measure lies from the exact one at most.
    func deviation(of measure: TableMeasure) -> BigInt {
        switch method {
        case .deterministic: base(of: measure) / 2
        case .controlledRandom: base(of: measure) - 1
        }
    }
}
