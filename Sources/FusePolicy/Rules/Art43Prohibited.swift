import FuseCore

/// Article 43: data is not traded if that harms security or the public interest, or others' rights or privacy, if its holder did
/// not authorise it, or if the law forbids it. Each of the four grounds is looked at, and any of them blocks.
struct Art43Prohibited: Rule {
    let id = RuleID.prohibited
    let citation = Citation(
        article: 43,
        "有下列情形之一的，不得交易：（一）危害国家安全、社会公共利益的；（二）侵害他人合法权益、个人隐私的；"
            + "（三）未经合法权利人授权同意的；（四）法律、法规禁止交易的其他情形。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) throws(PolicyError) -> Verdict {
        let grounds = [
            ("security", harmsSecurity(use.terms)), ("privacy", harmsPrivacy(use.terms)),
            ("authorisation", try HolderAuthorisation(use, request).reasonsLacking()),
            ("law", isForbidden(use.terms, request)),
        ]
        var evidence = evidence(use, request)
        for (ground, reasons) in grounds { evidence[ground] = reasons.isEmpty ? "clear" : "blocked" }
        return Verdict(refusing: grounds.flatMap(\.1), orPassing: .clear, evidence: evidence)
    }

    private func harmsSecurity(_ terms: Terms) -> [Reason] { terms.tags.contains(.stateSecret) ? [.secret] : [] }

    private func harmsPrivacy(_ terms: Terms) -> [Reason] {
        let isProtected = !terms.dataClass.isPublic || !terms.tags.isEmpty
        return isProtected && terms.privacy == nil ? [.unprotected] : []
    }

    private func isForbidden(_ terms: Terms, _ request: PolicyRequest) -> [Reason] {
        guard case .notShared = terms.sharing, !request.isAdmittedService(of: terms) else { return [] }
        return [.forbidden]
    }

    private func evidence(_ use: DatasetUse, _ request: PolicyRequest) -> [String: String] {
        var evidence = ["recipient": request.recipient.party.text, "until": use.terms.window.until.description]
        evidence["runs"] = use.terms.runs.map { "\($0)" }
        evidence["certificate"] = use.standing.deletion?.description
        if !use.terms.dataClass.isPublic { evidence["withdrawal"] = use.standing.withdrawal?.statement.description }
        return evidence
    }
}

extension Reason {
    fileprivate static let clear = Reason("none of the four grounds blocks", zh: "不存在四种不得交易的情形")

    fileprivate static let secret = Reason(
        "a state secret would harm security", zh: "使用国家秘密将危害国家安全", do: "withdraw the dataset", doZh: "请撤回该数据集")

    fileprivate static let unprotected = Reason(
        "the terms protect no `unit` of non-public or tagged data",
        zh: "使用条款未对非公共数据或者带标签数据设定受保护的隐私单元（`unit`）", do: "add `privacy`", doZh: "请补充 `privacy`")

    fileprivate static let forbidden = Reason(
        "a law or policy forbids to share the data", zh: "法律、法规或者国家政策不允许共享该数据", do: "see its `sharing`",
        doZh: "参见其共享属性（`sharing`）")
}
