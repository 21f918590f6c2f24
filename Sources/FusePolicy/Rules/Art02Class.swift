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
        let (dataClass, channel) = (terms.dataClass.rawValue, terms.channel.rawValue)
        let isKnown = terms.dataClass.channels.contains(terms.channel)
        return Verdict(
            refusing: isKnown
                ? [] : ["the `channel` `\(channel)` does not exist for `\(dataClass)` data; correct the terms"],
            orPassing: "the `class` is declared, and the `channel` exists for it",
            evidence: ["class": dataClass, "channel": channel])
    }
}
