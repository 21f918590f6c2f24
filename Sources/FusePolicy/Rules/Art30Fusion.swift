import FuseCore

/// Article 30: public and non-public data are fused in a secure and trusted environment. A job runs in the measured sandbox only, and
/// the assurance that is really there is named.
struct Art30Fusion: Rule {
    let id = RuleID.fusion
    let citation = Citation(
        article: 30,
        "鼓励自然人、法人和非法人组织在安全可信的环境中，开展公共数据和非公共数据深化融合与开发利用。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        let environment = request.environment
        var (reasons, evidence): ([Reason], [String: String]) = ([], ["assurance": environment.assurance])
        if environment.assurance.isEmpty { reasons.append(.unknownAssurance) }
        switch environment.isolation {
        case .sandboxed(let profile): evidence["measurement"] = profile.description
        case .absent: reasons.append(.noSandbox)
        }
        return Verdict(refusing: reasons, orPassing: .sandboxed, evidence: evidence)
    }
}

extension Reason {
    fileprivate static let sandboxed = Reason(
        "the job runs in the measured `sandbox`", zh: "作业在经度量的安全沙箱（`sandbox`）中运行")

    fileprivate static let unknownAssurance = Reason(
        "the `assurance` of the environment is unknown", zh: "运行环境的可信保证等级（`assurance`）不明",
        do: "run where it is known", doZh: "请在可信保证等级明确的环境中运行")

    fileprivate static let noSandbox = Reason(
        "there is no `sandbox`", zh: "缺少安全沙箱（`sandbox`），不属于安全可信的环境",
        do: "install it, for no job runs without one", doZh: "请安装安全沙箱，无沙箱不得运行作业")
}
