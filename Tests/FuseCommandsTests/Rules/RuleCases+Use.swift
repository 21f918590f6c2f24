/// What it is used for, and how.
extension RuleCase {
    static let use = [
        RuleCase(
            rule: "art27.minimum", sample: .visits, evidence: ("columns", "person("),
            refused: [.query("SELECT amount, count(DISTINCT person) AS people FROM visits GROUP BY amount\n")]),
        RuleCase(
            rule: "art27.minimum", sample: .visits,
            passing: [
                .terms("place: { uses: [group, filter] }", "place: { uses: [group, filter], literals: [north] }"),
                .query("\(people) WHERE place = 'north' GROUP BY place\n"),
            ], evidence: ("columns", "person("),
            refused: [
                .terms("place: { uses: [group, filter] }", "place: { uses: [group, filter], literals: [north] }"),
                .query("\(people) WHERE place = 'south' GROUP BY place\n"),
            ]),
        RuleCase(
            rule: "art27.purpose", sample: .visits, evidence: ("permission", "health/planning"),
            refused: [.ask("purpose", "health/insurance")]),
        RuleCase(
            rule: "art27.scenario", sample: .visits, evidence: ("scenario", "Find out how many"),
            refused: [.ask("scenario", "Find out who is ill.")]),
        // The sandbox cannot be left out; what the rule refuses is what nobody could plan for it.
        RuleCase(
            rule: "art30.fusion", sample: .visits, evidence: ("measurement", "sha256:"),
            refused: [.query("SELECT person FROM visits\n")]),
        RuleCase(
            rule: "art43.prohibited", sample: .visits, evidence: ("authorisation", "clear"),
            refused: [.file(["revoke", "visits"] + why, by: "clinic")]),
        RuleCase(
            rule: "art43.prohibited", sample: .visits, evidence: ("recipient", "planner"),
            refused: [.ask("party", "stranger")]),
        RuleCase(
            rule: "art43.prohibited", sample: .visits,
            passing: [.terms("until: 2099-12-31", "until: 2099-12-30")], evidence: ("until", "2099-12-30"),
            refused: [.terms("until: 2099-12-31", "until: 2001-12-31")]),
        RuleCase(
            rule: "art55.scope", sample: .visits, evidence: ("scope", "health"),
            refused: [.terms("purposes: [health] }", "purposes: [research] }")]),
        RuleCase(
            rule: "art58.image", sample: .cameras, evidence: ("purpose", "public-security/crowds"),
            refused: [.ask("purpose", "commerce/retail")]),
        RuleCase(
            rule: "art58.image", sample: .cameras,
            passing: [
                .terms("purposes: [", "consent: { reference: C-9, purposes: [commerce/retail] }\npurposes: ["),
                .ask("purpose", "commerce/retail"),
            ], evidence: ("tag", "public-image"), refused: [.ask("purpose", "commerce/tourism")]),
    ]

    private static let people = "SELECT place, count(DISTINCT person) AS people FROM visits"
}
