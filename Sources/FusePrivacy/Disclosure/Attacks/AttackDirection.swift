/// Which way a number is pushed from the truth.
enum AttackDirection: Hashable, Sendable, CaseIterable {
    case up, down

    /// The same way, or the other one.
    func along(_ positive: Bool) -> AttackDirection { positive ? self : self == .up ? .down : .up }
}
