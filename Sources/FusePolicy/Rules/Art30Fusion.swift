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
        var (reasons, evidence): ([String], [String: String]) = ([], ["assurance": environment.assurance])
        if environment.assurance.isEmpty {
            reasons.append("the `assurance` of the environment is unknown; run where it is known")
        }
        switch environment.isolation {
        case .sandboxed(let profile): evidence["measurement"] = profile.description
        case .absent: reasons.append("there is no `sandbox`; install it, for no job runs without one")
        }
        return Verdict(refusing: reasons, orPassing: "the job runs in the measured `sandbox`", evidence: evidence)
    }
}
