/// How a request was decided, with what every rule found.
///
/// INVARIANT: findings stand in the canonical order, each once, so that what is written reads back the same: by the
/// bytes of the RFC 8785 form of `[rule, outcome, en, zh, evidence]`, then the job as a whole before datasets, then by the
/// dataset's bytes. All findings of one rule have one citation.
public struct DecisionRecord: Hashable, Sendable {
    /// Whether the request was allowed.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        /// All rules were content.
        case allow
        /// At least one rule refused.
        case deny
    }

    /// Whether the request was allowed.
    public let outcome: Outcome
    /// What the rules found, all of them, in the canonical order.
    public let findings: [Finding]
    let groups: [FindingGroup]

    /// The decision that follows from `findings`: one refusal denies, and so does having looked at nothing.
    ///
    /// - Parameter findings: in any order. Of equal ones one is kept; a rule's citation is that of its first finding.
    public init(findings: [Finding]) {
        groups = FindingGroup.groups(of: findings)
        self.findings = groups.flatMap(\.findings)
        outcome = Self.outcome(of: findings)
    }

    private static func outcome(of findings: [Finding]) -> Outcome {
        findings.isEmpty || findings.contains { $0.outcome == .refuse } ? .deny : .allow
    }
}
