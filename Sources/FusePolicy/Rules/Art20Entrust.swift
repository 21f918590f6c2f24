import FuseCore

/// Article 20: a third party entrusted with government data stays within the purpose, scope and method agreed, passes the work to
/// nobody else, and keeps and uses nothing after the end. Where somebody else than the principal provides the data, the principal
/// agrees to each job.
struct Art20Entrust: Rule {
    let id = RuleID.entrust
    let citation = Citation(
        article: 20,
        "受托人不得超出约定的目的、范围或者方式处理公共数据。未经政务部门同意，受托人不得转委托。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) throws(PolicyError) -> Verdict {
        guard use.terms.channel == .entrusted else { return .notApplicable(.notEntrusted) }
        guard let grant = use.terms.entrustment else { throw PolicyError(undecided: .noEntrustment) }
        var evidence = [
            "principal": grant.principal.text, "trustee": grant.trustee.text, "method": grant.method.rawValue,
            "until": grant.until.description,
        ]
        evidence["certificate"] = use.standing.deletion?.description
        return Verdict(
            refusing: reasons(grant, request) + request.reasonsLacking(RequiredApproval.byEntrustment(of: use.terms))
                + (use.standing.deletion == nil ? [] : [.deleted]),
            orPassing: .withinEntrustment, evidence: evidence)
    }

    private func reasons(_ grant: Entrustment, _ request: PolicyRequest) -> [Reason] {
        var reasons: [Reason] = []
        if !grant.names(request.requester.party) { reasons.append(.foreignRequester) }
        if !grant.names(request.recipient.party) { reasons.append(.foreignRecipient) }
        if !grant.purposes.contains(where: { $0.covers(request.purpose) }) { reasons.append(.purposeNotAgreed) }
        if grant.until.endInBeijing <= request.decidedAt { reasons.append(.ended) }
        return reasons
    }
}

extension Reason {
    fileprivate static let notEntrusted = Reason("the dataset is not entrusted", zh: "该数据集不属于受托处理的数据")

    fileprivate static let noEntrustment = Reason(
        "the terms state no `entrustment`", zh: "使用条款未载明委托约定（`entrustment`）", do: "add what was agreed",
        doZh: "请补充双方的约定")

    fileprivate static let withinEntrustment = Reason(
        "the request stays within the `entrustment`", zh: "申请未超出委托约定（`entrustment`）的目的、范围和方式")

    fileprivate static let foreignRequester = Reason(
        "the requester is no party to the `entrustment`", zh: "申请方不是委托约定（`entrustment`）的当事方",
        do: "the trustee itself must ask", doZh: "应当由受托人本身提出申请，不得转委托")

    fileprivate static let foreignRecipient = Reason(
        "the recipient is no party to the `entrustment`", zh: "接收方不是委托约定（`entrustment`）的当事方",
        do: "name the trustee or the principal", doZh: "请以受托人或者委托的政务部门为接收方")

    fileprivate static let purposeNotAgreed = Reason(
        "the `purpose` was not agreed in the `entrustment`", zh: "该目的（`purpose`）未在委托约定（`entrustment`）中约定",
        do: "ask for one that was", doZh: "请按约定的目的提出申请")

    fileprivate static let ended = Reason(
        "the `entrustment` has ended", zh: "委托（`entrustment`）已经终止", do: "the data is to be returned or deleted",
        doZh: "数据应当返还政务部门或者予以删除")

    fileprivate static let deleted = Reason(
        "the keys of the dataset were erased, and the entrusted data with them",
        zh: "该数据集的密钥已被销毁，受托收集的数据已予删除", do: "agree on a new `entrustment` and ingest a new version",
        doZh: "请重新约定委托事项（`entrustment`），并登记新版本的数据")
}
