import FuseCore

/// Article 27: data got by sharing goes to no third party in any form. The recipient is the requesting body itself.
struct Art27Onward: Rule {
    let id = RuleID.onward
    let citation = Citation(
        article: 27,
        "通过共享获取的公共数据，应当依法处理，保障数据安全，不得以任何形式提供给第三方")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        guard use.terms.channel == .shared else {
            return .notApplicable("the dataset is not shared among public bodies")
        }
        let isOwn = request.recipient.party == request.requester.party
        return Verdict(
            refusing: isOwn ? [] : ["the recipient is not the requester; shared data goes to no third party"],
            orPassing: "the release stays with the requester", evidence: ["recipient": request.recipient.party.text])
    }
}
