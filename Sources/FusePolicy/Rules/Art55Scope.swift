import FuseCore

/// Article 55: personal information is used within the scope that the person authorised, and no authorisation is blanket. The purpose
/// lies under one that the consent names.
struct Art55Scope: Rule {
    let id = RuleID.scope
    let citation = Citation(
        article: 55,
        "推动数据处理者按照个人授权范围依法依规采集、持有、托管和使用，不得采取一揽子授权、强制同意等方式过度收集个人信息。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) throws(PolicyError) -> Verdict {
        guard use.terms.tags.contains(.personal) else { return .notApplicable(.notPersonal) }
        guard let consent = use.terms.consent else { throw PolicyError(undecided: .unknownScope) }
        return Verdict(
            refusing: consent.covers(request.purpose) ? [] : [.outsideScope], orPassing: .withinScope,
            evidence: ["scope": consent.purposes.sorted().map(\.description).joined(separator: ", ")])
    }
}

extension Reason {
    fileprivate static let unknownScope = Reason(
        "the terms name no `consent`, so its scope is unknown", zh: "使用条款未载明个人同意（`consent`），个人授权范围不明", do: "add it",
        doZh: "请予补充")

    fileprivate static let withinScope = Reason(
        "the `consent` names the `purpose`", zh: "目的（`purpose`）在个人授权范围（`consent`）之内")

    fileprivate static let outsideScope = Reason(
        "the `consent` does not name the `purpose`", zh: "目的（`purpose`）超出个人授权范围（`consent`）", do: "obtain it",
        doZh: "请另行取得个人同意")
}
