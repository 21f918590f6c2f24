/// Coins whose odds are exact.
enum ExactBernoulli {
    /// Tosses a coin that shows true with probability e^(−numerator/denominator).
    ///
    /// Source: Canonne, Kamath, Steinke 2020, algorithm 1.
    ///
    /// - Parameters:
    ///   - numerator: 0 or more.
    ///   - denominator: 1 or more.
    ///   - bits: where the random bits come from.
    static func exponential<N: UniformlyDrawn>(minus numerator: N, over denominator: N, from bits: inout RandomBits)
        -> Bool
    {
        var rest = numerator
        while rest > denominator {
            guard oneOverE(from: &bits) else { return false }
            rest -= denominator
        }
        return exponentialUpToOne(rest, denominator, &bits)
    }

    /// Tosses a coin that shows true with probability 1/e.
    static func oneOverE(from bits: inout RandomBits) -> Bool { exponentialUpToOne(UInt64(1), 1, &bits) }

    /// The case of an exponent γ of at most 1: count the coins of odds γ/1, γ/2, γ/3, … that show true in a row; the first
    /// that does not has an odd index with probability e^(−γ).
    ///
    /// A coin of odds γ/k is one of odds 1/k and one of odds γ, so that no product can overflow.
    private static func exponentialUpToOne<N: UniformlyDrawn>(
        _ numerator: N, _ denominator: N, _ bits: inout RandomBits
    ) -> Bool {
        var index: UInt64 = 1
        while UniformInteger.below(index, from: &bits) == 0,
            UniformInteger.below(denominator, from: &bits) < numerator
        {
            index += 1
        }
        return index % 2 == 1
    }
}
