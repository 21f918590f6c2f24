import FuseCore

/// Article 29: data is open to all without conditions, or open on application, after review by the authority together with the
/// provider. The review is their two approvals of the job.
struct Art29Open: Rule {
    let id = RuleID.open
    let citation = Citation(
        article: 29,
        "公共数据开放分为普遍开放和依申请开放两种类型。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        switch use.terms.channel {
        case .open:
            return .pass("the dataset is open to all", evidence: ["channel": use.terms.channel.rawValue])
        case .openOnApplication:
            return Verdict(
                refusing: request.reasonsLacking(RequiredApproval.both(for: use.terms)),
                orPassing: "provider and authority have reviewed the job",
                evidence: ["channel": use.terms.channel.rawValue, "approvals": request.approvers])
        default:
            return .notApplicable("the dataset does not come by opening")
        }
    }
}
