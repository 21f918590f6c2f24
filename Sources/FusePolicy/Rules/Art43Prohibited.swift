import FuseCore
import FusePrivacy

/// Article 43: data is not traded if that harms security or the public interest, or others' rights or privacy, if its holder did
/// not authorise it, or if the law forbids it. Each of the four grounds is looked at, and any of them blocks.
///
/// The holder's authorisation is what the terms grant: to these parties, within this window, after the approvals that they ask for
/// of their own accord, and as long as the total privacy budget lasts.
struct Art43Prohibited: Rule {
    let id = RuleID.prohibited
    let citation = Citation(
        article: 43,
        "有下列情形之一的，不得交易：（一）危害国家安全、社会公共利益的；（二）侵害他人合法权益、个人隐私的；"
            + "（三）未经合法权利人授权同意的；（四）法律、法规禁止交易的其他情形。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) throws(PolicyError) -> Verdict {
        let grounds = [
            ("security", harmsSecurity(use.terms)), ("privacy", harmsPrivacy(use.terms)),
            ("authorisation", try lacksAuthorisation(use, request)), ("law", isForbidden(use.terms)),
        ]
        var evidence = ["recipient": request.recipient.party.text, "until": use.terms.window.until.description]
        for (ground, reasons) in grounds { evidence[ground] = reasons.isEmpty ? "clear" : "blocked" }
        return Verdict(
            refusing: grounds.flatMap(\.1), orPassing: "none of the four grounds blocks", evidence: evidence)
    }

    private func harmsSecurity(_ terms: Terms) -> [String] {
        terms.tags.contains(.stateSecret) ? ["a state secret would harm security; withdraw the dataset"] : []
    }

    private func harmsPrivacy(_ terms: Terms) -> [String] {
        let isProtected = !terms.dataClass.isPublic || !terms.tags.isEmpty
        guard isProtected, terms.privacy == nil else { return [] }
        return ["the terms protect no `unit` of non-public or tagged data; add `privacy`"]
    }

    private func lacksAuthorisation(_ use: DatasetUse, _ request: PolicyRequest) throws(PolicyError) -> [String] {
        var reasons: [String] = []
        if !use.terms.recipients.permits(request.recipient.party) {
            reasons.append("the recipient is not among the `recipients` of the terms; ask the provider to add it")
        }
        let (requester, recipient) = (request.requester.party, request.recipient.party)
        if requester != recipient, !use.terms.recipients.permits(requester) {
            reasons.append("the requester is not among the `recipients` of the terms, so it cannot spend their budget")
        }
        if !use.terms.window.contains(request.decidedAt) {
            reasons.append("the terms do not hold at this time; see their `window`, or ask the provider for new ones")
        }
        return reasons + request.reasonsLacking(RequiredApproval.byTerms(use.terms)) + (try overspends(use, request))
    }

    private func overspends(_ use: DatasetUse, _ request: PolicyRequest) throws(PolicyError) -> [String] {
        guard use.terms.privacy != nil else { return [] }
        guard let remaining = use.remaining else {
            throw PolicyError(.undecided, "what is left of the privacy `budget` is unknown; mend the ledger")
        }
        guard !request.charge.isWithin(remaining) else { return [] }
        return ["too little is left of the `total` privacy budget; ask for less, or ask the provider for new terms"]
    }

    private func isForbidden(_ terms: Terms) -> [String] {
        guard case .notShared = terms.sharing else { return [] }
        return ["a law or policy forbids to share the data; see its `sharing`"]
    }
}
