/// What a rule says about one dataset.
public enum Verdict: Hashable, Sendable {
    /// The rule is met.
    case pass(Reason, evidence: [String: String])
    /// The rule is broken, for each of these reasons.
    case refuse([Reason], evidence: [String: String])
    /// The rule is not about this kind of dataset.
    case notApplicable(Reason)

    /// Passes if there is no reason to refuse.
    ///
    /// - Parameters:
    ///   - reasons: every reason to refuse.
    ///   - passing: the reason to pass.
    ///   - evidence: what was looked at.
    init(refusing reasons: [Reason], orPassing passing: Reason, evidence: [String: String] = [:]) {
        self = reasons.isEmpty ? .pass(passing, evidence: evidence) : .refuse(reasons, evidence: evidence)
    }
}
