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
            return .pass(.openToAll, evidence: ["channel": use.terms.channel.rawValue])
        case .openOnApplication:
            return Verdict(
                refusing: request.reasonsLacking(RequiredApproval.both(for: use.terms)), orPassing: .reviewed,
                evidence: ["channel": use.terms.channel.rawValue, "approvals": request.approvers])
        default:
            return .notApplicable(.notOpened)
        }
    }
}

extension Reason {
    fileprivate static let openToAll = Reason("the dataset is open to all", zh: "该数据集属于普遍开放类公共数据")

    fileprivate static let reviewed = Reason(
        "provider and authority have reviewed the job", zh: "市大数据主管部门已会同数据提供单位审核作业")

    fileprivate static let notOpened = Reason("the dataset does not come by opening", zh: "该数据集不是通过开放方式提供的")
}
