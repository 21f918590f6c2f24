import FuseCore

/// Article 27: a definite scenario, and a commitment that it is true, compliant and safe. The scenario is one that the approved job
/// names, word for word; the commitment has the fixed words; and the request was signed lately: not in the future, nor more than
/// 30 days ago.
struct Art27Scenario: Rule {
    let id = RuleID.scenario
    let citation = Citation(
        article: 27,
        "明确应用场景，并承诺应用场景的真实性、合规性、安全性。")

    /// How far the requester's clock may be ahead, in seconds.
    static let clockAllowance = 300
    /// How long a signed request may be run, in seconds: 30 days. After that nobody spends budget in the requester's name.
    static let validity = 30 * 86_400

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        Verdict(
            refusing: scenarioReasons(request) + timeReasons(request), orPassing: .named,
            evidence: ["scenario": request.scenario, "commitment": request.commitment ?? ""])
    }

    private func scenarioReasons(_ request: PolicyRequest) -> [Reason] {
        let isNamed = request.job.scenarios.contains { $0.utf8.elementsEqual(request.scenario.utf8) }
        let isVouchedFor = request.commitment.map(Commitment.isMade) ?? false
        return (isNamed ? [] : [.notNamed]) + (isVouchedFor ? [] : [.noCommitment])
    }

    private func timeReasons(_ request: PolicyRequest) -> [Reason] {
        let isEarly = request.decidedAt.advanced(by: Self.clockAllowance) < request.requestedAt
        let isOld = request.requestedAt.advanced(by: Self.validity) < request.decidedAt
        return (isEarly ? [.early] : []) + (isOld ? [.old] : [])
    }
}

extension Reason {
    fileprivate static let named = Reason(
        "the `scenario` is named by the job and vouched for", zh: "应用场景（`scenario`）已为作业所列明，并已作出承诺")

    fileprivate static let notNamed = Reason(
        "the `scenario` is not one that the job names", zh: "应用场景（`scenario`）不属于作业列明的应用场景",
        do: "use one of its `scenarios` word for word", doZh: "请逐字使用作业 `scenarios` 中的一项")

    fileprivate static let noCommitment = Reason(
        "the request does not carry the `commitment` for its scenario in the fixed words",
        zh: "申请未按规定文本附应用场景真实性、合规性、安全性的承诺（`commitment`）",
        do: "sign a new request with the fixed words, in English or Chinese", doZh: "请以规定的中文或者英文文本重新签署申请")

    fileprivate static let early = Reason(
        "the request was signed in the future", zh: "申请的签署时间晚于当前时间", do: "correct the clock and sign it again",
        doZh: "请校准时钟后重新签署")

    fileprivate static let old = Reason(
        "the request was signed more than 30 days ago", zh: "申请的签署时间已逾三十日", do: "sign it again", doZh: "请重新签署")
}
