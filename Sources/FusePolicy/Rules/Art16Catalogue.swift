import FuseCore

/// Article 16: public data is managed by catalogue, and procured non-public data is entered into it. Such a dataset names its
/// entry and the entry's version. What the catalogue on file says of the entry is heard: a superseded one passes with a warning, a
/// withdrawn one is refused.
struct Art16Catalogue: Rule, IntakeRule {
    let id = RuleID.catalogue
    let citation = Citation(
        article: 16,
        "公共数据资源实行目录管理制度。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        guard isCatalogued(use.terms) else { return .notApplicable(.inNoCatalogue) }
        let status = use.standing.catalogue
        var (passing, evidence) = (Reason.named, evidence(use.terms))
        evidence["status"] = status.word
        if case .superseded(let version) = status {
            passing = .superseded
            evidence["inForce"] = "\(version)"
        }
        return Verdict(
            refusing: reasons(use.terms) + (status == .withdrawn ? [.withdrawn] : []), orPassing: passing,
            evidence: evidence)
    }

    func judge(_ arrival: Arrival) -> Verdict {
        guard isCatalogued(arrival.terms) else { return .notApplicable(.inNoCatalogue) }
        return Verdict(refusing: reasons(arrival.terms), orPassing: .named, evidence: evidence(arrival.terms))
    }

    private func isCatalogued(_ terms: Terms) -> Bool { terms.dataClass.isPublic || terms.channel == .procured }

    private func reasons(_ terms: Terms) -> [Reason] {
        let lacksProcurement = terms.channel == .procured && terms.procurement == nil
        return (terms.catalogue == nil ? [.noEntry] : []) + (lacksProcurement ? [.noProcurement] : [])
    }

    private func evidence(_ terms: Terms) -> [String: String] {
        var evidence = ["catalogue": terms.catalogue?.id ?? "", "version": "\(terms.catalogue?.version ?? 0)"]
        evidence["procurement"] = terms.procurement?.reference
        return evidence
    }
}

extension Reason {
    fileprivate static let inNoCatalogue = Reason("non-public data is in no catalogue", zh: "非公共数据不纳入公共数据资源目录")

    fileprivate static let named = Reason("the `catalogue` entry is named", zh: "已载明公共数据资源目录（`catalogue`）条目")

    fileprivate static let superseded = Reason(
        "the `catalogue` entry is named, but a later version of it is in force",
        zh: "已载明公共数据资源目录（`catalogue`）条目，但该条目已有更新的版本", do: "name the later version in new terms",
        doZh: "请在新的使用条款中载明更新的版本")

    fileprivate static let withdrawn = Reason(
        "the `catalogue` entry is no longer in force", zh: "公共数据资源目录（`catalogue`）条目已被撤销",
        do: "ask the provider to name an entry in force", doZh: "请数据提供单位载明有效的目录条目")

    fileprivate static let noEntry = Reason(
        "public data names no `catalogue` entry", zh: "公共数据未载明公共数据资源目录（`catalogue`）条目", do: "add its id and version",
        doZh: "请补充目录条目的标识与版本")

    fileprivate static let noProcurement = Reason(
        "procured data names no `procurement`", zh: "采购取得的数据未载明采购文号（`procurement`）", do: "add its reference",
        doZh: "请补充采购文号")
}
