import FuseCore

/// Article 26: shared data is shared unconditionally, on condition that the authority and the provider agree, or not for now, which
/// needs a basis in law or policy. Data that is not shared serves only the jobs that its provider lists as services, once an
/// authority has approved; every other job is refused, and the refusal names the basis.
struct Art26Sharing: Rule {
    let id = RuleID.sharing
    let citation = Citation(
        article: 26,
        "公共数据以共享为原则，不共享为例外，共享分为无条件共享、有条件共享和暂不共享三种类型。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) throws(PolicyError) -> Verdict {
        guard use.terms.channel == .shared else { return .notApplicable(.notShared) }
        guard let sharing = use.terms.sharing else { throw PolicyError(undecided: .noSharing) }
        return Verdict(
            refusing: reasons(sharing, use.terms, request), orPassing: .admitted, evidence: evidence(sharing, request))
    }

    private func reasons(_ sharing: Sharing, _ terms: Terms, _ request: PolicyRequest) -> [Reason] {
        switch sharing {
        case .unconditional: []
        case .conditional: request.reasonsLacking(RequiredApproval.both(for: terms))
        case .notShared(let basis, let services):
            services.contains(request.jobDigest)
                ? request.reasonsLacking([.authority(otherThan: terms.provider)]) : [.withheld(basis)]
        }
    }

    private func evidence(_ sharing: Sharing, _ request: PolicyRequest) -> [String: String] {
        var evidence = ["sharing": sharing.word, "approvals": request.approvers]
        guard case .notShared(let basis, let services) = sharing else { return evidence }
        evidence["basis"] = basis
        if services.contains(request.jobDigest) { evidence["mode"] = "service-interface" }
        return evidence
    }
}

extension Reason {
    fileprivate static let noSharing = Reason(
        "the terms state no `sharing`", zh: "使用条款未载明共享属性（`sharing`）", do: "add its type", doZh: "请补充共享类型")

    fileprivate static let admitted = Reason(
        "the `sharing` of the dataset admits the request", zh: "该数据集的共享属性（`sharing`）允许本次申请")

    fileprivate static func withheld(_ basis: String) -> Reason {
        Reason(
            "the dataset is not shared for now, on the basis of `\(basis)`",
            zh: "该数据集依据 `\(basis)` 列为暂不共享类", do: "ask its provider", doZh: "请向数据提供单位查询")
    }
}
