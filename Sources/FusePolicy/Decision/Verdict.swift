/// What a rule says about one dataset.
public enum Verdict: Hashable, Sendable {
    /// The rule is met.
    case pass(String, evidence: [String: String])
    /// The rule is broken, for each of these reasons.
    case refuse([String], evidence: [String: String])
    /// The rule is not about this kind of dataset.
    case notApplicable(String)

    /// Passes if there is no reason to refuse.
    ///
    /// - Parameters:
    ///   - reasons: every reason to refuse.
    ///   - passing: the reason to pass.
    ///   - evidence: what was looked at.
    init(refusing reasons: [String], orPassing passing: String, evidence: [String: String] = [:]) {
        self = reasons.isEmpty ? .pass(passing, evidence: evidence) : .refuse(reasons, evidence: evidence)
    }
}
