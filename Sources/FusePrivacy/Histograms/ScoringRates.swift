import BigInt

/// What the draws of a quantile may cost in one group, as ε over Δ: as much as the levels of a tree with the given noise.
///
/// A node with Laplace noise of scale λ = L₀·Δ/ε′ costs a level ε′ over L₀ groups, hence Δ/λ in each, and the L levels L·Δ/λ. With
/// Gaussian noise of variance σ² a level costs ρ = Δ²/2σ² in each group. A draw of bounded range ε costs ε²/8, so that a share of
/// L·Δ²/2σ² is ε = Δ·√(4·share·L/σ²).
struct ScoringRates {
    let value: ExactRatio
    let width: ExactRatio
    let isPure: Bool

    /// - Parameters:
    ///   - noise: that of each node of the tree.
    ///   - levels: how many levels the tree has.
    ///   - share: which part of the budget the width of the interval takes.
    /// - Returns: nil without noise.
    init?(_ noise: NoiseDistribution, levels: Int, width share: ExactRatio) {
        let levels = ExactRatio(BigInt(levels))
        switch noise {
        case .none, .within: return nil
        case .laplace(let noise):
            let all = levels / noise.scale
            (value, width, isPure) = ((.one - share) * all, share * all, true)
        case .gaussian(let noise):
            let square = ExactRatio(4) * levels / noise.variance
            (value, width, isPure) = (Self.root((.one - share) * square), Self.root(share * square), false)
        }
    }

    /// Not above the root of a fraction above 0, and close to it.
    private static func root(_ square: ExactRatio) -> ExactRatio {
        let shift = max(0, square.denominator.magnitude.bitWidth - square.numerator.magnitude.bitWidth) + 32
        let scaled = (square * ExactRatio(BigInt(1) << (2 * shift))).roundedDown.magnitude.squareRoot()
        return ExactRatio(BigInt(scaled), over: BigInt(1) << shift)
    }
}
