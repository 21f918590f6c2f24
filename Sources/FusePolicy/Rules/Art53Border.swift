import FuseCore

/// Article 53: data flows across the border in both directions and in order. A release goes only where the terms let it go, and
/// outside the mainland only with the security assessment of the export that Article 59 asks for. Data open to all may go anywhere.
struct Art53Border: Rule {
    let id = RuleID.border
    let citation = Citation(
        article: 53,
        "推动数据跨境双向有序流动")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict {
        let jurisdiction = request.jurisdiction
        var evidence: [String: String] = [:]
        evidence["jurisdiction"] = jurisdiction?.code
        evidence["assessment"] = jurisdiction.flatMap { use.terms.assessments[$0] }
        guard use.terms.channel != .open else { return .pass(.openToAll, evidence: evidence) }
        guard let jurisdiction else { return .refuse([.unknown], evidence: evidence) }
        return Verdict(refusing: reasons(jurisdiction, use.terms), orPassing: .permitted, evidence: evidence)
    }

    private func reasons(_ jurisdiction: Jurisdiction, _ terms: Terms) -> [Reason] {
        guard terms.jurisdictions.contains(jurisdiction) else { return [.notPermitted(jurisdiction)] }
        return jurisdiction == .mainland || terms.assessments[jurisdiction] != nil ? [] : [.notAssessed(jurisdiction)]
    }
}

extension Reason {
    fileprivate static let openToAll = Reason("data open to all may go to every jurisdiction", zh: "普遍开放类数据可以向任何法域提供")

    fileprivate static let permitted = Reason(
        "the terms let a release go to the recipient's `jurisdiction`", zh: "使用条款允许向接收方所在法域（`jurisdiction`）提供结果")

    fileprivate static let unknown = Reason(
        "the recipient's card names no `jurisdiction`", zh: "接收方的主体卡未载明所在法域（`jurisdiction`）",
        do: "add it to the card, and trust the new card", doZh: "请在主体卡中补充，并重新登记主体卡")

    fileprivate static func notPermitted(_ jurisdiction: Jurisdiction) -> Reason {
        Reason(
            "the terms let no release go to the `jurisdiction` `\(jurisdiction)`",
            zh: "使用条款不允许向法域（`jurisdiction`）`\(jurisdiction)` 提供结果",
            do: "ask the provider to add it to `jurisdictions`", doZh: "请向数据提供单位申请将其列入 `jurisdictions`")
    }

    fileprivate static func notAssessed(_ jurisdiction: Jurisdiction) -> Reason {
        Reason(
            "the terms name no security assessment of the export to `\(jurisdiction)`",
            zh: "使用条款未载明向 `\(jurisdiction)` 提供数据的数据出境安全评估",
            do: "have it assessed, and add the reference to `assessments`",
            doZh: "请申报数据出境安全评估，并将其文号载入 `assessments`")
    }
}
