import FuseCore

/// Article 25: public data is shared among government bodies and public-service organisations, for a statutory duty or a public
/// service. So no enterprise asks for it, and the request cites the duty.
struct Art25Duty: Rule {
    let id = RuleID.duty
    let citation = Citation(
        article: 25,
        "政务部门、公共服务组织因履行法定职责或者提供公共服务需要，可以依法获取其他政务部门、公共服务组织的数据，"
            + "或者向其他政务部门、公共服务组织提供数据。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        guard use.terms.channel == .shared else { return .notApplicable(.notShared) }
        let duty = request.duty ?? ""
        var reasons: [Reason] = []
        if ![.provider, .authority].contains(request.requester.role) { reasons.append(.noPublicBody) }
        if !duty.contains(where: { !$0.isWhitespace }) { reasons.append(.noDuty) }
        return Verdict(refusing: reasons, orPassing: .dutyCited, evidence: ["duty": duty])
    }
}

extension Reason {
    /// The dataset does not come by sharing, so the rules of Articles 25 to 27 on sharing are not about it.
    static let notShared = Reason("the dataset is not shared among public bodies", zh: "该数据集不属于政务部门、公共服务组织之间共享的数据")

    fileprivate static let dutyCited = Reason("a public body cites its duty", zh: "政务部门、公共服务组织已载明所履行的职责")

    fileprivate static let noPublicBody = Reason(
        "the requester is no public body", zh: "申请方不是政务部门或者公共服务组织",
        do: "data over the `channel` `shared` is not for it", doZh: "来源渠道（`channel`）为 `shared` 的数据不向其提供")

    fileprivate static let noDuty = Reason(
        "the request cites no `duty`", zh: "申请未载明职责依据（`duty`）", do: "name the statutory duty or public service",
        doZh: "请载明所履行的法定职责或者所提供的公共服务")
}
