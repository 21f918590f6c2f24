import FuseCore

/// Article 27: a definite scenario, and a commitment that it is true, compliant and safe. The scenario is one that the approved job
/// names, word for word, and the request was signed lately: not in the future, nor more than 30 days ago.
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
        var reasons: [String] = []
        if !request.job.scenarios.contains(where: { $0.utf8.elementsEqual(request.scenario.utf8) }) {
            reasons.append("the `scenario` is not one that the job names; use one of its `scenarios` word for word")
        }
        if !(request.commitment ?? "").contains(where: { !$0.isWhitespace }) {
            reasons.append("the request carries no `commitment` for its scenario; sign one")
        }
        if request.decidedAt.advanced(by: Self.clockAllowance) < request.requestedAt {
            reasons.append("the request was signed in the future; correct the clock and sign it again")
        }
        if request.requestedAt.advanced(by: Self.validity) < request.decidedAt {
            reasons.append("the request was signed more than 30 days ago; sign it again")
        }
        return Verdict(
            refusing: reasons, orPassing: "the `scenario` is named by the job and vouched for",
            evidence: ["scenario": request.scenario, "commitment": request.commitment ?? ""])
    }
}
