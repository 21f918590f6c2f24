import BigInt

/// The limits of the engine's fixed-point sums.
enum FixedPoint {
    /// Digits after the point that sums of floating-point columns keep if nothing says otherwise.
    static let defaultScale = 6
    /// What one unit may add to a sum at most, so that machine numbers never overflow.
    static let largestContribution = BigInt(1) << 62
    /// What one row may add to a sum over public datasets at most.
    static let largestPublicValue = BigInt(10).power(25)
}
