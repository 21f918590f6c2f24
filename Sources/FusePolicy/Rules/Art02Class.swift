import FuseCore

/// Article 2: data is government data, public-service data or non-public data. Every dataset says which, and comes by a
/// channel that the regulation knows for its class; another is refused at intake and at every run.
struct Art02Class: Rule, IntakeRule {
    let id = RuleID.dataClass
    let citation = Citation(
        article: 2,
        "公共数据，包括政务数据和公共服务数据。")

    func judge(_ use: DatasetUse, in request: PolicyRequest) -> Verdict { judge(use.terms) }

    func judge(_ arrival: Arrival) -> Verdict { judge(arrival.terms) }

    private func judge(_ terms: Terms) -> Verdict {
        let isKnown = terms.dataClass.channels.contains(terms.channel)
        return Verdict(
            refusing: isKnown ? [] : [.noSuchChannel(terms)], orPassing: .known,
            evidence: ["class": terms.dataClass.rawValue, "channel": terms.channel.rawValue])
    }
}

extension Reason {
    fileprivate static let known = Reason(
        "the `class` is declared, and the `channel` exists for it", zh: "已载明数据类别（`class`），且来源渠道（`channel`）与之相符")

    fileprivate static func noSuchChannel(_ terms: Terms) -> Reason {
        let (dataClass, channel) = (terms.dataClass.rawValue, terms.channel.rawValue)
        return Reason(
            "the `channel` `\(channel)` does not exist for `\(dataClass)` data",
            zh: "`\(dataClass)` 类数据不存在 `\(channel)` 这一来源渠道（`channel`）", do: "correct the terms", doZh: "请更正使用条款")
    }
}
