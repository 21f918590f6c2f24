import FuseCore
import FusePrivacy

/// Article 31: public data is operated under authorisation, by the body determined for it. The licence's holder asks, within its
/// purposes and its time.
struct Art31Operator: Rule {
    let id = RuleID.operator
    let citation = Citation(
        article: 31,
        "建立公共数据授权运营机制，确定相应的主体，管理被授权的允许社会化增值开发利用的公共数据")

    /// The stages of a run that the log shows to the authority; nothing is reserved where nothing is charged to the dataset.
    private func stages(_ use: DatasetUse, _ request: PolicyRequest) -> String {
        let isCharged = use.terms.privacy != nil && request.charge != .zero
        return isCharged ? "decide, reserve, release" : "decide, release"
    }

    func judge(_ use: DatasetUse, in request: PolicyRequest) throws(PolicyError) -> Verdict {
        guard use.terms.channel == .authorisedOperation else { return .notApplicable(.notOperated) }
        guard let licence = use.terms.licence else { throw PolicyError(undecided: .noLicence) }
        return Verdict(
            refusing: reasons(licence, request), orPassing: .covered,
            evidence: [
                "licence": licence.id, "holder": licence.holder.text, "until": licence.until.description,
                "stages": stages(use, request),
            ])
    }

    private func reasons(_ licence: Licence, _ request: PolicyRequest) -> [Reason] {
        var reasons: [Reason] = []
        if request.requester.party != licence.holder { reasons.append(.otherHolder) }
        if !licence.purposes.contains(where: { $0.covers(request.purpose) }) { reasons.append(.outsideLicence) }
        if licence.until.endInBeijing <= request.decidedAt { reasons.append(.expired) }
        return reasons
    }
}

extension Reason {
    fileprivate static let notOperated = Reason(
        "the dataset is not operated under authorisation", zh: "该数据集不属于授权运营的公共数据")

    fileprivate static let noLicence = Reason(
        "the terms state no `licence`", zh: "使用条款未载明授权运营许可（`licence`）", do: "add it", doZh: "请予补充")

    fileprivate static let covered = Reason("the `licence` covers the request", zh: "授权运营许可（`licence`）涵盖本次申请")

    fileprivate static let otherHolder = Reason(
        "the requester does not hold the `licence`", zh: "申请方不是被授权运营主体，不持有该许可（`licence`）",
        do: "its holder must ask", doZh: "应当由被授权运营主体提出申请")

    fileprivate static let outsideLicence = Reason(
        "the `purpose` is outside the `licence`", zh: "目的（`purpose`）超出授权运营许可（`licence`）的范围",
        do: "ask for one that it names", doZh: "请按许可载明的目的申请")

    fileprivate static let expired = Reason(
        "the `licence` has expired", zh: "授权运营许可（`licence`）已经到期", do: "renew it and the terms",
        doZh: "请续期并更新使用条款")
}
