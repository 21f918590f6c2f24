import BigInt

/// Turns (ε, δ) into variances of discrete Gaussian noise.
///
/// δ is halved between the conversion from zero-concentrated privacy and the choice of groups; if no groups are chosen the
/// conversion gets all of it. Quantity i gets wᵢ·ρ, where each level of the tree over a histogram is a quantity (`NoisyTree`) and
/// the shares wᵢ add up to 1. A unit changes quantity i by at most Δᵢ in at most L₀ groups, hence by at most √L₀·Δᵢ in the
/// ℓ₂ norm over all groups; noise of variance L₀·Δᵢ²/2wᵢρ makes it wᵢρ-zCDP, and all together ρ-zCDP (Canonne, Kamath,
/// Steinke 2020, theorem 4; Bun, Steinke 2016, lemma 2.3).
struct GaussianAccounting: Accounting {
    /// Variances are rounded up to this many binary digits, so that draws stay in quick arithmetic.
    static let varianceBits = 40

    let request: NoiseRequest
    let rho: ExactRatio

    init(_ request: NoiseRequest) throws(PrivacyError) {
        guard request.delta > .zero else {
            throw PrivacyError(
                .invalidBudget, "`delta` must be above 0 for `gaussian` noise; raise it or use `laplace`")
        }
        self.request = request
        rho = ConcentratedPrivacy.largestRho(epsilon: request.epsilon, delta: Self.half(of: request))
    }

    private static func half(of request: NoiseRequest) -> ExactRatio {
        request.selectsPartitions ? request.delta / ExactRatio(2) : request.delta
    }

    var usesDelta: Bool { true }
    var selectionDelta: ExactRatio { Self.half(of: request) }
    /// None: to split ε before it is converted costs the numbers more than groups gain.
    var selectionEpsilon: ExactRatio? { nil }
    var concentratedLoss: ExactRatio? { rho }

    func noise(for quantity: QuantitySpec) -> NoiseDistribution {
        let bound = quantity.perGroupBound
        let share = rho * request.share(of: quantity)
        let variance = ExactRatio(request.maxGroups * bound * bound) / (share * ExactRatio(2))
        return .gaussian(DiscreteGaussian(variance: variance.roundedUp(significantBits: Self.varianceBits)))
    }
}
