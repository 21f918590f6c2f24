import FuseCore

/// A job that may run, under the strictest combination of all terms. Only a decision makes one.
public struct AuthorizedJob: Sendable {
    /// The request that was granted.
    public let request: PolicyRequest
    /// The terms of the datasets, in the order of the job.
    public let terms: [Terms]
    /// The strictest combination of all terms.
    public let conditions: Conditions
    /// The fewest units behind a released group: the greatest number that the terms or the job ask for, 1 or more.
    public let minimumGroup: Int
    /// By `dataset.column`, the narrowest bounds of terms and job.
    public let bounds: [String: Conditions.Bounds]
    /// What every rule found about every dataset.
    public let findings: [Finding]

    init(request: PolicyRequest, uses: [DatasetUse], findings: [Finding]) {
        self.request = request
        self.findings = findings
        terms = uses.map(\.terms)
        conditions = terms.reduce(.none) { $0.met(with: Conditions(of: $1)) }
        minimumGroup = max(conditions.minimumGroup, request.job.privacy.minimumGroup ?? 1)
        bounds = conditions.bounds(tightenedBy: request.job.privacy.limits)
    }

    /// The job.
    public var job: Job { request.job }
}
