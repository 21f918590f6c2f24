import BigInt

/// A weighted sum Σ aⱼ·Xⱼ of independent noise, as far as its tail is concerned.
struct NoiseCombination: Sendable {
    /// Not below Σ aⱼ².
    let squares: ExactRatio
    /// Not below any |aⱼ|; above 0.
    let largest: ExactRatio
}

extension NoiseDistribution {
    /// A margin above which a weighted sum of such noise lies with at most the given probability, by Chernoff's bound;
    /// exact fractions, rounded up.
    ///
    /// Gaussian: completing the square, E e^(tX) = e^(t²σ²/2)·Σₓ e^(−(x − tσ²)²/2σ²)/Σₓ e^(−x²/2σ²) ≤ e^(t²σ²/2), for by Poisson
    /// summation the sum over a shifted lattice is greatest without a shift. Hence P(Σ aⱼXⱼ > λ) ≤ e^(−λ²/(2σ²·Σ aⱼ²)).
    ///
    /// Laplace of scale b: with cosh as a power series E e^(tX) = (cosh 1/b − 1)/(cosh 1/b − cosh t) ≤ 1/(1 − b²t²), hence
    /// for 0 < s < 1/a, with a ≥ |aⱼ| and t = s/b, P(Σ aⱼXⱼ > λ) ≤ e^(−sλ/b)·Π 1/(1 − aⱼ²s²). As −ln(1 − x)/x rises, the
    /// logarithm of the product is at most Σ aⱼ²·(−ln(1 − a²s²))/a². Any s serves; this one is near the best.
    ///
    /// - Parameter logarithm: not below the logarithm of one over the probability; above 0.
    func margin(of sum: NoiseCombination, logarithm: ExactRatio) -> BigInt {
        guard sum.squares > .zero else { return 0 }
        switch self {
        case .none: return 0
        case .within: preconditionFailure("only numbers are rounded, and no tree adds them up")
        case .gaussian(let noise):
            return (ExactRatio(2) * noise.variance * sum.squares * logarithm).rootRoundedUp
        case .laplace(let noise):
            let limit = sum.largest.squared
            let step = Self.rootRoundedDown(logarithm / (sum.squares + limit * logarithm))
            let excess = sum.squares / limit * Self.logarithmAtMost(limit * step.squared)
            return (noise.scale * (logarithm + excess) / step).roundedUp
        }
    }

    /// Not below −ln(1 − x) = x + x²/2 + x³/3 + x⁴/4 + …, for 0 < x < 1: from the fourth term on no term is above x⁴/4
    /// times a power of x.
    private static func logarithmAtMost(_ share: ExactRatio) -> ExactRatio {
        let (square, cube) = (share.squared, share.squared * share)
        let rest = square.squared / (ExactRatio(4) * (.one - share))
        return share + square / ExactRatio(2) + cube / ExactRatio(3) + rest
    }

    /// A value above zero and not above the square root of a fraction above zero.
    private static func rootRoundedDown(_ square: ExactRatio) -> ExactRatio {
        let shift = max(0, square.denominator.magnitude.bitWidth - square.numerator.magnitude.bitWidth) + 32
        let scaled = (square * ExactRatio(BigInt(1) << (2 * shift))).roundedDown.magnitude.squareRoot()
        return ExactRatio(BigInt(scaled), over: BigInt(1) << shift)
    }
}
