import FuseCore

/// Article 16: public data is managed by catalogue, and procured non-public data is entered into it. Such a dataset names its
/// entry and the entry's version.
struct Art16Catalogue: Rule, IntakeRule {
    let id = RuleID.catalogue
    let citation = Citation(
        article: 16,
        "公共数据资源实行目录管理制度。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict { judge(use.terms) }

    func judge(_ arrival: Arrival) -> Verdict { judge(arrival.terms) }

    private func judge(_ terms: Terms) -> Verdict {
        guard terms.dataClass.isPublic || terms.channel == .procured else {
            return .notApplicable("non-public data is in no catalogue")
        }
        var evidence = ["catalogue": terms.catalogue?.id ?? "", "version": "\(terms.catalogue?.version ?? 0)"]
        evidence["procurement"] = terms.procurement?.reference
        var reasons: [String] = []
        if terms.catalogue == nil { reasons.append("public data names no `catalogue` entry; add its id and version") }
        if terms.channel == .procured, terms.procurement == nil {
            reasons.append("procured data names no `procurement`; add its reference")
        }
        return Verdict(refusing: reasons, orPassing: "the `catalogue` entry is named", evidence: evidence)
    }
}
