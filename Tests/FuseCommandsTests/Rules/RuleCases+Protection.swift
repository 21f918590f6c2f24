/// How it is protected.
extension RuleCase {
    static let protection = [
        RuleCase(
            rule: "art34.consent", sample: .visits, evidence: ("consent", "CONSENT-2026-4"),
            refused: [.job("epsilon: 1", "epsilon: 2")]),
        RuleCase(
            rule: "art34.consent", sample: .visits,
            passing: [
                .terms("minimumGroup: 20", "minimumGroup: 20\n  mechanisms: [gaussian]"),
                .job("laplace", "gaussian"),
            ], evidence: ("method", "gaussian"),
            refused: [.terms("minimumGroup: 20", "minimumGroup: 20\n  mechanisms: [gaussian]")]),
        // A state secret is refused before anything is sealed, and at registration again.
        RuleCase(
            rule: "art54.secret", sample: .visits,
            refused: [.terms("tags: [personal]", "tags: [personal, state-secret]")],
            place: .earlier(Exit.badInput, hint: "art54.secret")),
        RuleCase(
            rule: "art59.grade", sample: .visits, evidence: ("grade", "general-3"),
            refused: [.job("epsilon: 1", "epsilon: 5")]),
        RuleCase(
            rule: "art59.grade", sample: .visits, evidence: ("approvals", "clinic"), refused: [.approvedBy([])]),
        // Core data is refused before anything is sealed.
        RuleCase(
            rule: "art59.grade", sample: .grid, evidence: ("grade", "important"),
            refused: [.terms("tags: [important-data]\ngrade: important", "grade: core")],
            place: .earlier(Exit.badInput, hint: "art59.grade")),
        RuleCase(
            rule: "art60.important", sample: .grid, evidence: ("tag", "important-data"),
            refused: [.approvedBy(["clinic"])]),
        RuleCase(
            rule: "art60.important", sample: .visits,
            passing: [.file(important, by: "office"), .approvedBy(["clinic", "office"])],
            evidence: ("catalogue", "sha256:"), refused: [.file(important, by: "office")]),
    ]

    private static let important = [
        "declare", "catalogue", "important-data", "--edition", "1", "--entry", "visits:1:current",
    ]
}
