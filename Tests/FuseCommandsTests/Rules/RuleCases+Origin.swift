/// What data it is and by which channel it came.
extension RuleCase {
    static let origin = [
        // Terms of a class without that channel are no terms, so nobody seals or registers such a dataset.
        RuleCase(
            rule: "art02.class", sample: .visits, evidence: ("class", "non-public"),
            refused: [.terms("channel: contract", "channel: open-on-application")],
            place: .earlier(Exit.badInput, hint: "`channel`")),
        RuleCase(
            rule: "art14.refusal", sample: .returns,
            refused: [.file(["revoke", "returns", "--basis", "Law on statistics, Article 9"] + why, by: "registry")]),
        RuleCase(
            rule: "art16.catalogue", sample: .returns, evidence: ("catalogue", "XM-PUB-2"),
            refused: [.file(edition(["XM-PUB-2:1:withdrawn"]), by: "office")]),
        RuleCase(
            rule: "art16.catalogue", sample: .tolls,
            passing: [.file(edition(["XM-BUY-1:1:superseded", "XM-BUY-1:2:current"]), by: "office")],
            evidence: ("status", "superseded"), refused: [.file(edition(["XM-BUY-1:1:withdrawn"]), by: "office")]),
        RuleCase(
            rule: "art20.entrust", sample: .surveys, evidence: ("trustee", "planner"),
            refused: [.terms("until: 2099-06-30", "until: 2001-06-30")]),
        RuleCase(
            rule: "art20.entrust", sample: .surveys, passing: [.ask("recipient", "registry")],
            evidence: ("method", "anonymised-aggregation"), refused: [.ask("party", "stranger")]),
        RuleCase(
            rule: "art21.emergency", sample: .shelters, evidence: ("event", "typhoon-9"),
            refused: [.file(["declare", "closure", "typhoon-9"] + why, by: "office")]),
        RuleCase(
            rule: "art21.emergency", sample: .shelters, evidence: ("purpose", "emergency/typhoon-9"),
            refused: [.ask("purpose", "commerce/retail")]),
    ]

    private static func edition(_ entries: [String]) -> [String] {
        ["declare", "catalogue", "public-data", "--edition", "1"] + entries.flatMap { ["--entry", $0] }
    }
}
