/// Whether a job may run.
public enum Decision: Sendable {
    /// It may, under these conditions.
    case allow(AuthorizedJob)
    /// It may not; among these findings of all rules is at least one that refuses.
    case deny([Finding])

    /// What every rule found about every dataset, by dataset in the order of the job, then by rule.
    public var findings: [Finding] {
        switch self {
        case .allow(let job): job.findings
        case .deny(let findings): findings
        }
    }

    /// The findings that refuse: every reason of a denial.
    public var refusals: [Finding] { findings.filter { $0.outcome == .refuse } }
}
