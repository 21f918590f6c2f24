/// A branch of a calculated number, as CASE has it.
public struct ReleasedChoice: Sendable, Hashable {
    /// When the branch is taken: only where this is true, not where it is unknown.
    public let condition: ReleasedTest
    /// What it gives.
    public let value: ReleasedNumber

    /// Creates a branch.
    ///
    /// - Parameters:
    ///   - condition: when the branch is taken.
    ///   - value: what it gives.
    public init(condition: ReleasedTest, value: ReleasedNumber) {
        self.condition = condition
        self.value = value
    }
}
