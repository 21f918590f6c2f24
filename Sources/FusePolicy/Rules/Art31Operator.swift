import FuseCore

/// Article 31: public data is operated under authorisation, by the body determined for it. The licence's holder asks, within its
/// purposes and its time.
struct Art31Operator: Rule {
    let id = RuleID.operator
    let citation = Citation(
        article: 31,
        "建立公共数据授权运营机制，确定相应的主体，管理被授权的允许社会化增值开发利用的公共数据")

    func judge(_ use: DatasetUse, in request: PolicyRequest) throws(PolicyError) -> Verdict {
        guard use.terms.channel == .authorisedOperation else {
            return .notApplicable("the dataset is not operated under authorisation")
        }
        guard let licence = use.terms.licence else {
            throw PolicyError(.undecided, "the terms state no `licence`; add it")
        }
        return Verdict(
            refusing: reasons(licence, request), orPassing: "the `licence` covers the request",
            evidence: ["licence": licence.id, "holder": licence.holder.text, "until": licence.until.description])
    }

    private func reasons(_ licence: Licence, _ request: PolicyRequest) -> [String] {
        var reasons: [String] = []
        if request.requester.party != licence.holder {
            reasons.append("the requester does not hold the `licence`; its holder must ask")
        }
        if !licence.purposes.contains(where: { $0.covers(request.purpose) }) {
            reasons.append("the `purpose` is outside the `licence`; ask for one that it names")
        }
        if licence.until.endInBeijing <= request.decidedAt {
            reasons.append("the `licence` has expired; renew it and the terms")
        }
        return reasons
    }
}
