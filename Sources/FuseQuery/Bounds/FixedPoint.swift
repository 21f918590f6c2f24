import BigInt

/// The limits of the engine's fixed-point sums.
enum FixedPoint {
    /// Digits after the point that sums of floating-point columns keep if nothing says otherwise.
    static let defaultScale = 6
    /// What one unit may add to a sum at most, so that machine numbers never overflow.
    static let largestContribution = BigInt(1) << 62
    /// What one row may add to a sum over public datasets at most.
    static let largestPublicValue = BigInt(10).power(25)
    /// A factor of a product over public datasets at most: sums of 10 to the power of 12 products fit 128 bits.
    static let largestPublicFactor = BigInt(10).power(13)
    /// Digits after the point that factors over public datasets keep where nothing says between which values they lie.
    static let publicFactorScale = 4
}
