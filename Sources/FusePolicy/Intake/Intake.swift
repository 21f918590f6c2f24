import FuseCore

/// Decides whether a dataset may be registered: refused, unless every rule of intake lets it pass.
public struct Intake: Sendable {
    private let rules: [any IntakeRule]

    /// Creates an intake with all rules.
    public init() { self.init(rules: Rulebook.intakeRules) }

    init(rules: [any IntakeRule]) { self.rules = rules }

    /// Checks a dataset.
    ///
    /// - Parameter arrival: its terms, its columns and who signed it.
    /// - Returns: what every rule found; a rule that cannot be evaluated refuses.
    public func check(_ arrival: Arrival) -> [Finding] { rules.flatMap { findings(of: $0, about: arrival) } }

    /// Checks a dataset, and stops if it may not be registered.
    ///
    /// - Parameter arrival: its terms, its columns and who signed it.
    /// - Returns: what every rule found.
    /// - Throws: `PolicyError` with code `malformedTerms` and every reason, if a rule refuses.
    public func admit(_ arrival: Arrival) throws(PolicyError) -> [Finding] {
        let findings = check(arrival)
        let refusals = findings.filter { $0.outcome == .refuse }
        guard refusals.isEmpty, !findings.isEmpty else {
            let reasons = refusals.map { "\($0.rule.rawValue): \($0.reason.line.en)" }.joined(separator: "; ")
            throw PolicyError(
                .malformedTerms, "the dataset `\(arrival.terms.dataset)` is refused at intake; \(reasons)")
        }
        return findings
    }

    private func findings(of rule: some IntakeRule, about arrival: Arrival) -> [Finding] {
        let verdict: Verdict
        do {
            verdict = try rule.judge(arrival)
        } catch {
            verdict = .refuse([.notEvaluated(error)], evidence: [:])
        }
        return Finding.findings(of: rule, about: arrival.terms.dataset, verdict)
    }
}
