import BigInt

/// Turns ε into scales of discrete Laplace noise.
///
/// Quantity i gets wᵢ·ε, where each level of the tree over a histogram is a quantity (`NoisyTree`) and the shares wᵢ add up to 1. A
/// unit changes quantity i by at most Δᵢ in at most L₀ groups, hence by at most L₀·Δᵢ in the ℓ₁ norm over all groups; noise of
/// scale L₀·Δᵢ/wᵢε makes it wᵢε-differentially private, and all together ε. The scales are fractions, so that nothing is rounded.
/// δ is not needed for the numbers: all of it serves the choice of groups.
struct LaplaceAccounting: Accounting {
    let request: NoiseRequest

    init(_ request: NoiseRequest) throws(PrivacyError) {
        if request.selectsPartitions && request.delta == .zero {
            throw PrivacyError(
                .invalidBudget, "`delta` must be above 0 to choose which groups to show; raise it or use no group keys")
        }
        self.request = request
    }

    var usesDelta: Bool { request.selectsPartitions }
    var selectionDelta: ExactRatio { request.delta }
    /// What the noise of the count of units would cost, where nothing else is made from it.
    var selectionEpsilon: ExactRatio? {
        request.releasesUnits ? nil : request.epsilon * request.share(of: request.units)
    }
    var concentratedLoss: ExactRatio? { nil }

    func noise(for quantity: QuantitySpec) -> NoiseDistribution {
        let share = request.epsilon * request.share(of: quantity)
        return .laplace(DiscreteLaplace(scale: ExactRatio(request.maxGroups * quantity.perGroupBound) / share))
    }
}
