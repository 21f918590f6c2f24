import FuseCore

/// Article 55: personal information is used within the scope that the person authorised, and no authorisation is blanket. The purpose
/// lies under one that the consent names.
struct Art55Scope: Rule {
    let id = RuleID.scope
    let citation = Citation(
        article: 55,
        "推动数据处理者按照个人授权范围依法依规采集、持有、托管和使用，不得采取一揽子授权、强制同意等方式过度收集个人信息。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) throws(PolicyError) -> Verdict {
        guard use.terms.tags.contains(.personal) else { return .notApplicable("the dataset is not personal") }
        guard let consent = use.terms.consent else {
            throw PolicyError(.undecided, "the terms name no `consent`, so its scope is unknown; add it")
        }
        return Verdict(
            refusing: consent.covers(request.purpose) ? [] : ["the `consent` does not name the `purpose`; obtain it"],
            orPassing: "the `consent` names the `purpose`",
            evidence: ["scope": consent.purposes.sorted().map(\.description).joined(separator: ", ")])
    }
}
