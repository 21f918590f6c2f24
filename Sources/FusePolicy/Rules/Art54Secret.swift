import FuseCore

/// Article 54: state secrets are kept. A dataset tagged as one is refused at intake, and at every run all the same.
struct Art54Secret: Rule, IntakeRule {
    let id = RuleID.secret
    let citation = Citation(
        article: 54,
        "维护国家安全和社会公共安全，保守国家秘密，保护个人隐私、个人信息以及商业秘密。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict { judge(use.terms) }

    func judge(_ arrival: Arrival) -> Verdict { judge(arrival.terms) }

    private func judge(_ terms: Terms) -> Verdict {
        Verdict(refusing: terms.tags.contains(.stateSecret) ? [.tagged] : [], orPassing: .notTagged)
    }
}

extension Reason {
    fileprivate static let notTagged = Reason(
        "the dataset is not tagged `state-secret`", zh: "该数据集未标记为国家秘密（`state-secret`）")

    fileprivate static let tagged = Reason(
        "the dataset is tagged `state-secret`", zh: "该数据集标记为国家秘密（`state-secret`）", do: "it has no place here",
        doZh: "国家秘密不得进入本环境")
}
