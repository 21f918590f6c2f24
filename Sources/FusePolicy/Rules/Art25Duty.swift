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
        guard use.terms.channel == .shared else {
            return .notApplicable("the dataset is not shared among public bodies")
        }
        let duty = request.duty ?? ""
        var reasons: [String] = []
        if ![.provider, .authority].contains(request.requester.role) {
            reasons.append("the requester is no public body; data over the `channel` `shared` is not for it")
        }
        if !duty.contains(where: { !$0.isWhitespace }) {
            reasons.append("the request cites no `duty`; name the statutory duty or public service")
        }
        return Verdict(refusing: reasons, orPassing: "a public body cites its duty", evidence: ["duty": duty])
    }
}
