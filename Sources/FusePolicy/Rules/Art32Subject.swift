import FuseCore

/// Article 32: natural persons have rights in their personal data. Whoever must be left out of every run stands on a list that the
/// engine applies; the receipt names its digest and never its content.
struct Art32Subject: Rule {
    let id = RuleID.subject
    let citation = Citation(
        article: 32,
        "自然人对个人数据享有法律、行政法规规定的人格权益。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        switch use.standing.exclusion {
        case .none:
            use.terms.tags.contains(.personal) ? .pass(.nobodyListed, evidence: [:]) : .notApplicable(.notPersonal)
        case .applied(let list): .pass(.leftOut, evidence: ["exclusion": list.description])
        case .unreadable(let list): .refuse([.unreadable], evidence: ["exclusion": list.description])
        }
    }
}

extension Reason {
    /// The dataset holds no personal data, so the rules about it do not apply.
    static let notPersonal = Reason("the dataset is not personal", zh: "该数据集不含个人数据")

    fileprivate static let nobodyListed = Reason("nobody is on a list", zh: "没有自然人列入排除名单")

    fileprivate static let leftOut = Reason("the persons on the list are left out", zh: "排除名单所列自然人的数据不参与运行")

    fileprivate static let unreadable = Reason(
        "the list of persons to be left out cannot be read, or was filed for another `unit` column",
        zh: "排除名单无法读取，或者系为另一隐私单元（`unit`）列提交，不能保障所列自然人的权益",
        do: "have the provider file a new list", doZh: "请数据提供单位提交新的排除名单")
}
