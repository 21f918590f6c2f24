import FuseCore

/// Article 26: shared data is shared unconditionally, on condition that the authority and the provider agree, or not for now, which
/// needs a basis in law or policy. Data that is not shared is refused, and the refusal names that basis.
struct Art26Sharing: Rule {
    let id = RuleID.sharing
    let citation = Citation(
        article: 26,
        "公共数据以共享为原则，不共享为例外，共享分为无条件共享、有条件共享和暂不共享三种类型。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) throws(PolicyError) -> Verdict {
        guard use.terms.channel == .shared else {
            return .notApplicable("the dataset is not shared among public bodies")
        }
        guard let sharing = use.terms.sharing else {
            throw PolicyError(.undecided, "the terms state no `sharing`; add its type")
        }
        return Verdict(
            refusing: reasons(sharing, use.terms, request),
            orPassing: "the `sharing` of the dataset admits the request",
            evidence: ["sharing": sharing.word, "approvals": request.approvers])
    }

    private func reasons(_ sharing: Sharing, _ terms: Terms, _ request: PolicyRequest) -> [String] {
        switch sharing {
        case .unconditional: []
        case .conditional: request.reasonsLacking(RequiredApproval.both(for: terms))
        case .notShared(let basis): ["the dataset is not shared for now, on the basis of `\(basis)`; ask its provider"]
        }
    }
}
