import FuseCore

/// Article 27: no use for any other purpose than the one declared. The purpose of the request lies under a permitted purpose of every
/// dataset, and under one of the job's.
struct Art27Purpose: Rule {
    let id = RuleID.purpose
    let citation = Citation(
        article: 27,
        "不能用于申请时确定的应用场景之外的其他任何目的。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        var reasons: [String] = []
        let permission = use.terms.purposes.permission(for: request.purpose)
        if permission == nil {
            reasons.append("the `purpose` `\(request.purpose)` is not permitted by the terms; ask for a permitted one")
        }
        if !request.job.purposes.contains(where: { $0.covers(request.purpose) }) {
            reasons.append("the `purpose` `\(request.purpose)` is not one of the job's; ask for one of its `purposes`")
        }
        return Verdict(
            refusing: reasons, orPassing: "the `purpose` is permitted by terms and job",
            evidence: ["purpose": request.purpose.description, "permission": permission ?? ""])
    }
}
