import BigInt

/// A distribution whose upper tail can be bounded in exact arithmetic.
protocol UpperTail {
    /// The smallest margin of 1 or more for which P(X ≥ margin) ≤ probability is proven.
    ///
    /// - Parameter probability: a fraction above 0 and below 1.
    func smallestMargin(upperTailAtMost probability: ExactRatio) -> BigInt
}
