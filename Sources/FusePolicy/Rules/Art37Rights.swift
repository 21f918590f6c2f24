import FuseCore

/// Article 37: the rights to hold data, to process and use it, and to operate products made of it are apart. A job needs the second;
/// a release to an enterprise needs the third; and only who holds the data brings it in.
struct Art37Rights: Rule, IntakeRule {
    let id = RuleID.rights
    let citation = Citation(
        article: 37,
        "探索数据分类分级确权授权使用，推动建立数据资源持有权、数据加工使用权、数据产品经营权等分置的产权运行机制。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        var reasons: [Reason] = []
        if !use.terms.rights.contains(.process) { reasons.append(.noProcessing) }
        if request.recipient.role == .enterprise, !use.terms.rights.contains(.operate) { reasons.append(.noOperating) }
        return Verdict(refusing: reasons, orPassing: .passedOn, evidence: evidence(use.terms))
    }

    func judge(_ arrival: Arrival) -> Verdict {
        var reasons: [Reason] = []
        if !arrival.terms.rights.contains(.hold) { reasons.append(.noHolding) }
        if arrival.signer != arrival.terms.provider { reasons.append(.otherSigner) }
        return Verdict(refusing: reasons, orPassing: .held, evidence: evidence(arrival.terms))
    }

    private func evidence(_ terms: Terms) -> [String: String] {
        ["rights": terms.rights.map(\.rawValue).sorted().joined(separator: ", ")]
    }
}

extension Reason {
    fileprivate static let passedOn = Reason("the terms pass on the `rights` needed", zh: "使用条款已授予所需权利（`rights`）")

    fileprivate static let held = Reason("the holder itself brings the data in", zh: "由数据资源持有权人本身提供数据")

    fileprivate static let noProcessing = Reason(
        "the terms do not pass on the right to `process`", zh: "使用条款未授予数据加工使用权（`process`）",
        do: "no job may use the dataset", doZh: "任何作业均不得使用该数据集")

    fileprivate static let noOperating = Reason(
        "the terms do not pass on the right to `operate`", zh: "使用条款未授予数据产品经营权（`operate`）",
        do: "no release goes to an enterprise", doZh: "结果不得提供给企业")

    fileprivate static let noHolding = Reason(
        "the provider does not claim the right to `hold` the data", zh: "数据提供单位未声明享有数据资源持有权（`hold`）",
        do: "only a holder brings it in", doZh: "仅持有权人可以提供数据")

    fileprivate static let otherSigner = Reason(
        "the manifest is not signed by the `provider` that its terms name",
        zh: "登记清单不是由使用条款载明的数据提供单位（`provider`）签署的", do: "have it sign", doZh: "请由该单位签署")
}
