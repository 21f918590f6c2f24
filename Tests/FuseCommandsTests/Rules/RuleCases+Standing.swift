/// What has been said and done about it since.
extension RuleCase {
    static let standing = [
        RuleCase(
            rule: "art23.quality", sample: .visits, evidence: ("checks", "complete(person)"),
            refused: [.file(objection, by: "planner"), .decide("upheld", by: "clinic")]),
        RuleCase(
            rule: "art23.quality", sample: .visits, passing: [.file(objection, by: "planner")],
            evidence: ("objections", "sha256:"),
            refused: [
                .terms("complete, column: person }", "timely, asOf: 2001-01-01, days: 30 }")
            ], place: .earlier(Exit.badInput, hint: "art23.quality")),
        RuleCase(
            rule: "art32.subject", sample: .visits, passing: [.file(exclusion, by: "clinic")],
            evidence: ("exclusion", "sha256:"),
            // A list that cannot be read is not filed; that one which was filed cannot be lost unseen, `SubjectTests` shows.
            refused: [.swapList], place: .earlier(Exit.notVerified, hint: "`list`")),
        // Who signed is looked at before anything is registered, and the enclave always answers for its run.
        RuleCase(
            rule: "art56.responsible", sample: .visits, evidence: ("provide", "clinic"),
            refused: [.sealedBy("registry")], place: .earlier(Exit.notVerified, hint: "may not sign this manifest")),
        RuleCase(
            rule: "art57.security", sample: .visits,
            passing: [.file(["declare", "incident", "visits"] + why, by: "clinic")],
            evidence: ("incidents", "sha256:"),
            refused: [.file(["declare", "incident", "visits", "--quarantine"] + why, by: "clinic")]),
        RuleCase(
            rule: "art57.security", sample: .visits,
            passing: [
                .file(["declare", "incident", "visits", "--quarantine"] + why, by: "clinic"),
                .decide("settled", by: "office"),
            ], evidence: ("incidents", "sha256:"),
            refused: [
                .file(["declare", "incident", "visits", "--quarantine"] + why, by: "office"),
                .decide("upheld", by: "office"),
            ]),
        RuleCase(
            rule: "art61.complaint", sample: .visits, passing: [.file(complaint, by: "stranger")],
            evidence: ("complaints", "sha256:"),
            refused: [.file(complaint, by: "stranger"), .decide("upheld", by: "office")]),
        RuleCase(
            rule: "art63.order", sample: .visits, passing: [.file(order("2099-12-31"), by: "office")],
            evidence: ("orders", "sha256:"), refused: [.file(order("2001-12-31"), by: "office")]),
        RuleCase(
            rule: "art63.order", sample: .visits,
            passing: [.file(order("2001-12-31"), by: "office"), .decide("settled", by: "office")],
            refused: [.file(order("2001-12-31"), by: "office")]),
    ]

    private static let objection = ["declare", "objection", "visits", "--dataset-version", "1"] + why
    private static let complaint = ["declare", "complaint", "@receipt"] + why
    private static let exclusion = [
        "declare", "exclusion", "visits", "--list", "@list", "--to", "@enclave", "--out", "@list.json",
    ]

    private static func order(_ until: String) -> [String] { ["declare", "order", "clinic", "--until", until] + why }
}
