/// Who may have it, on whose say.
extension RuleCase {
    static let sharing = [
        RuleCase(
            rule: "art25.duty", sample: .permits, evidence: ("duty", "Article 5"), refused: [.ask("duty", nil)]),
        RuleCase(
            rule: "art25.duty", sample: .permits, passing: [.ask("duty", "Article 6 of the same.")],
            evidence: ("duty", "Article 6"), refused: [.ask("party", "planner")]),
        RuleCase(
            rule: "art26.sharing", sample: .permits, evidence: ("sharing", "conditional"),
            refused: [.approvedBy(["registry"])]),
        RuleCase(
            rule: "art26.sharing", sample: .permits,
            passing: [.terms("type: conditional", "type: unconditional")], evidence: ("sharing", "unconditional"),
            refused: [.terms("type: conditional", "type: not-shared, basis: Tax secrecy")]),
        RuleCase(
            rule: "art27.onward", sample: .permits, evidence: ("recipient", "clinic"),
            refused: [.ask("recipient", "office")]),
        RuleCase(
            rule: "art29.open", sample: .returns, evidence: ("approvals", "office, registry"),
            refused: [.approvedBy(["registry"])]),
        RuleCase(
            rule: "art31.operator", sample: .rides, evidence: ("licence", "XM-OP-1"),
            refused: [.ask("party", "stranger")]),
        RuleCase(
            rule: "art31.operator", sample: .rides, evidence: ("until", "2099-06-30"),
            refused: [.terms("until: 2099-06-30", "until: 2001-06-30")]),
        RuleCase(
            rule: "art37.rights", sample: .visits, evidence: ("rights", "hold, operate, process"),
            refused: [.terms("[hold, process, operate]", "[hold, process]")]),
        RuleCase(
            rule: "art53.border", sample: .visits,
            passing: [
                .terms("approval:", "jurisdictions: [CN, SG]\nassessments: { SG: SEA-2026-7 }\napproval:"),
                .ask("recipient", "foreign"),
            ], evidence: ("assessment", "SEA-2026-7"), refused: [.ask("recipient", "foreign")]),
    ]
}
