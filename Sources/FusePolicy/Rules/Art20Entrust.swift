import FuseCore

/// Article 20: a third party entrusted with government data stays within the purpose, scope and method agreed, passes the work to
/// nobody else, and keeps and uses nothing after the end.
struct Art20Entrust: Rule {
    let id = RuleID.entrust
    let citation = Citation(
        article: 20,
        "受托人不得超出约定的目的、范围或者方式处理公共数据。未经政务部门同意，受托人不得转委托。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) throws(PolicyError) -> Verdict {
        guard use.terms.channel == .entrusted else { return .notApplicable("the dataset is not entrusted") }
        guard let grant = use.terms.entrustment else {
            throw PolicyError(.undecided, "the terms state no `entrustment`; add what was agreed")
        }
        return Verdict(
            refusing: reasons(grant, request), orPassing: "the request stays within the `entrustment`",
            evidence: [
                "principal": grant.principal.text, "trustee": grant.trustee.text, "method": grant.method.rawValue,
                "until": grant.until.description,
            ])
    }

    private func reasons(_ grant: Entrustment, _ request: PolicyRequest) -> [String] {
        var reasons: [String] = []
        if !grant.names(request.requester.party) {
            reasons.append("the requester is no party to the `entrustment`; the trustee itself must ask")
        }
        if !grant.names(request.recipient.party) {
            reasons.append("the recipient is no party to the `entrustment`; name the trustee or the principal")
        }
        if !grant.purposes.contains(where: { $0.covers(request.purpose) }) {
            reasons.append("the `purpose` was not agreed in the `entrustment`; ask for one that was")
        }
        if grant.until.endInBeijing <= request.decidedAt {
            reasons.append("the `entrustment` has ended; the data is to be returned or deleted")
        }
        return reasons
    }
}
