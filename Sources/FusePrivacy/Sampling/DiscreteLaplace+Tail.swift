import BigInt

extension DiscreteLaplace: UpperTail {
    /// With r = e^(−1/scale), P(X ≥ m) = rᵐ/(1 + r) exactly for m ≥ 1; it is at most the probability from
    /// m = −scale·ln(probability·(1 + r)) on, where r is taken from below and the logarithm rounded against the spender.
    func smallestMargin(upperTailAtMost probability: ExactRatio) -> BigInt {
        let ratioAtLeast = .one / Exponential.enclosure(of: .one / scale).upper
        let powerAtMost = probability * (.one + ratioAtLeast)
        let margin = scale * -Logarithm.enclosure(of: powerAtMost).lower
        return max(1, margin.roundedUp)
    }
}
