@testable import FusePrivacy

/// Plans with a mistake, which the measurements of loss must notice; mistakes anywhere in a run are planted where whole runs are.
extension NoisePlan {
    /// The noise of another plan on these quantities, as if their shares had been counted wrongly.
    func withNoise(of other: NoisePlan) -> NoisePlan {
        NoisePlan(
            mechanism: mechanism, charged: charged, maxGroups: maxGroups, minimumGroup: minimumGroup,
            quantities: zip(quantities, other.quantities).map {
                QuantityNoise(quantity: $0.quantity, distribution: $1.distribution)
            }, selection: selection, concentratedLoss: concentratedLoss)
    }
}
