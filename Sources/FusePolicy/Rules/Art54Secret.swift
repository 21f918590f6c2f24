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
        let isSecret = terms.tags.contains(.stateSecret)
        return Verdict(
            refusing: isSecret ? ["the dataset is tagged `state-secret`; it has no place here"] : [],
            orPassing: "the dataset is not tagged `state-secret`")
    }
}
