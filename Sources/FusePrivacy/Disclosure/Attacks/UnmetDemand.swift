/// A demand that is not met for somebody who knows some suppressed cells.
struct UnmetDemand: Sendable {
    let demand: ProtectionDemand
    let known: Set<Int>
}
