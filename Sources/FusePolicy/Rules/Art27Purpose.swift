import FuseCore

/// Article 27: no use for any other purpose than the one declared. The purpose of the request lies in the tree of purposes, under a
/// permitted purpose of every dataset, and under one of the job's.
struct Art27Purpose: Rule {
    let id = RuleID.purpose
    let citation = Citation(
        article: 27,
        "不能用于申请时确定的应用场景之外的其他任何目的。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        let (purpose, permission) = (request.purpose, use.terms.purposes.permission(for: request.purpose))
        var reasons: [Reason] = []
        if !PurposeTree.standard.knows(purpose) { reasons.append(.unknown(purpose)) }
        if permission == nil { reasons.append(.notPermitted(purpose)) }
        if !request.job.purposes.contains(where: { $0.covers(purpose) }) { reasons.append(.notOfJob(purpose)) }
        return Verdict(
            refusing: reasons, orPassing: .permitted,
            evidence: ["purpose": purpose.description, "permission": permission ?? ""])
    }
}

extension Reason {
    fileprivate static let permitted = Reason(
        "the `purpose` is permitted by terms and job", zh: "目的（`purpose`）为使用条款和作业所允许")

    fileprivate static func unknown(_ purpose: Purpose) -> Reason {
        Reason(
            "the `purpose` `\(purpose)` lies under no root of the tree of purposes",
            zh: "目的（`purpose`）`\(purpose)` 不属于目的分类树的任何一类", do: "ask for one of the tree", doZh: "请按目的分类树申请")
    }

    fileprivate static func notPermitted(_ purpose: Purpose) -> Reason {
        Reason(
            "the `purpose` `\(purpose)` is not permitted by the terms",
            zh: "目的（`purpose`）`\(purpose)` 超出使用条款允许的目的", do: "ask for a permitted one", doZh: "请按允许的目的申请")
    }

    fileprivate static func notOfJob(_ purpose: Purpose) -> Reason {
        Reason(
            "the `purpose` `\(purpose)` is not one of the job's", zh: "目的（`purpose`）`\(purpose)` 不属于作业载明的目的",
            do: "ask for one of its `purposes`", doZh: "请从作业的 `purposes` 中选择")
    }
}
