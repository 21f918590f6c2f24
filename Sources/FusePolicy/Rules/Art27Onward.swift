import FuseCore

/// Article 27: data got by sharing goes to no third party in any form. The recipient is the requesting body itself.
struct Art27Onward: Rule {
    let id = RuleID.onward
    let citation = Citation(
        article: 27,
        "通过共享获取的公共数据，应当依法处理，保障数据安全，不得以任何形式提供给第三方")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        guard use.terms.channel == .shared else { return .notApplicable(.notShared) }
        let isOwn = request.recipient.party == request.requester.party
        return Verdict(
            refusing: isOwn ? [] : [.thirdParty], orPassing: .own, evidence: ["recipient": request.recipient.party.text]
        )
    }
}

extension Reason {
    fileprivate static let own = Reason("the release stays with the requester", zh: "结果仅提供给申请方本身")

    fileprivate static let thirdParty = Reason(
        "the recipient is not the requester", zh: "接收方不是申请方", do: "shared data goes to no third party",
        doZh: "通过共享获取的公共数据不得以任何形式提供给第三方")
}
