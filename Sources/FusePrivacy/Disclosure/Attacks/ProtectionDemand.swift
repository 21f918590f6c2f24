import BigInt

/// How far from the truth a number must seem possible.
struct ProtectionDemand: Hashable, Sendable {
    let unknown: AttackUnknown
    let direction: AttackDirection
    /// 1 or more.
    let distance: BigInt

    /// The distance with the sign of its direction.
    var goal: BigInt { direction == .up ? distance : -distance }
}
