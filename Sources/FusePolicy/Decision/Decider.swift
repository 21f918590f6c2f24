import FuseCore

/// Decides whether a job may run: deny, unless every rule lets every dataset pass.
public struct Decider: Sendable {
    private let rules: [any Rule]

    /// Creates a decider with all rules.
    public init() { self.init(rules: Rulebook.rules) }

    init(rules: [any Rule]) { self.rules = rules }

    /// Decides about a job.
    ///
    /// - Parameters:
    ///   - request: who asks for what, and where it would run.
    ///   - uses: every dataset of the job, once.
    /// - Returns: leave to run under the strictest combination of all terms, or a denial with every reason. A rule that
    ///   cannot be evaluated denies, and so does a dataset that is missing, doubled, or not of the job.
    public func decide(_ request: PolicyRequest, over uses: [DatasetUse]) -> Decision {
        let uses = inOrder(uses, of: request.job)
        let judgements = uses.flatMap { use in rules.flatMap { judge($0, use, request) } }
        let findings = JobCoverage.findings(request.job, uses) + judgements
        let passed = Set(findings.filter { $0.outcome == .pass }.compactMap(\.dataset))
        let areJudged = !uses.isEmpty && uses.allSatisfy { passed.contains($0.dataset) }
        guard areJudged, findings.allSatisfy({ $0.outcome != .refuse }) else {
            return .deny(RefusalBasis.named(in: findings))
        }
        return .allow(AuthorizedJob(request: request, uses: uses, findings: findings))
    }

    /// The denial of a job that nobody could plan: what cannot be bounded is never run (Article 30).
    ///
    /// - Parameter reason: what the planner says, in one line of English without row values or literals.
    /// - Returns: the one finding that refuses.
    public func denial(ofUnplannable reason: String) -> [Finding] {
        Finding.findings(of: Art30Fusion(), about: nil, .refuse([.notPlanned(reason)], evidence: [:]))
    }

    private func judge(_ rule: some Rule, _ use: DatasetUse, _ request: PolicyRequest) -> [Finding] {
        let verdict: Verdict
        do {
            verdict = try rule.judge(use, in: request)
        } catch {
            verdict = .refuse([.notEvaluated(error)], evidence: [:])
        }
        return Finding.findings(of: rule, about: use.dataset, verdict)
    }

    private func inOrder(_ uses: [DatasetUse], of job: Job) -> [DatasetUse] {
        let places = Dictionary(job.datasets.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return uses.sorted { left, right in
            let (a, b) = (places[left.dataset] ?? Int.max, places[right.dataset] ?? Int.max)
            return a == b ? left.dataset < right.dataset : a < b
        }
    }
}
