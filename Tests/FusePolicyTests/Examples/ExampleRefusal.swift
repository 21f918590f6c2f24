import FuseCore
import FusePrivacy
import FuseQuery
import Testing

@testable import FusePolicy

/// A request that ready-made terms refuse: the one that they let pass, changed in one thing.
struct ExampleRefusal: Sendable, CustomTestStringConvertible {
    let example: ExampleTerms
    let name: String
    /// A rule that refuses it.
    let rule: RuleID
    let change: @Sendable (inout ExampleSituation) throws -> Void
    var testDescription: String { "\(example.name): \(name)" }

    static let all: [ExampleRefusal] =
        ExampleTerms.all.flatMap(common) + ExampleTerms.all.filter { $0.name != "meteorology" }.flatMap(ofBudget)
        + ofPrivateProviders + ofPublicBodies

    /// What every one of the terms refuses.
    private static func common(_ example: ExampleTerms) -> [ExampleRefusal] {
        [
            ExampleRefusal(example: example, name: "advertising", rule: .purpose) {
                $0.request.purpose = try Purpose("marketing/advertising")
            },
            ExampleRefusal(example: example, name: "a stranger as recipient", rule: .prohibited) {
                $0.request.recipient = ActingParty(party: try ID("data-broker"), role: .enterprise)
            },
            ExampleRefusal(example: example, name: "a column that is not declared", rule: .minimum) {
                $0.use.columns?["phone"] = [.group]
            },
            ExampleRefusal(example: example, name: "after the last day", rule: .prohibited) {
                $0.request.decidedAt = try Instant("2029-01-01T00:00:00Z")
            },
            ExampleRefusal(example: example, name: "no approval", rule: example.approvalRule) {
                $0.request.approvals = []
            },
            ExampleRefusal(example: example, name: "across the border", rule: .border) {
                $0.request.jurisdiction = try Jurisdiction("US")
            },
        ]
    }

    /// What terms with a privacy unit refuse.
    private static func ofBudget(_ example: ExampleTerms) -> [ExampleRefusal] {
        [
            ExampleRefusal(example: example, name: "too much for one job", rule: .consent) { situation in
                let budget = try PrivacyBudget(epsilon: ExactDecimal("2.5"), delta: ExactDecimal("0.000001"))
                situation.request.job.privacy.budget = budget
            },
            ExampleRefusal(example: example, name: "more than is left", rule: .prohibited) {
                $0.use.spent = $0.use.terms.privacy.map { BudgetSpending([.total: $0.total]) }
            },
            ExampleRefusal(example: example, name: "a smaller group", rule: .consent) {
                $0.request.job.privacy.minimumGroup = 3
            },
            ExampleRefusal(example: example, name: "one run too many", rule: .prohibited) {
                $0.use.standing.answers = try #require($0.use.terms.runs)
            },
            ExampleRefusal(example: example, name: "a constant that is not listed", rule: .minimum) { situation in
                let column = try #require(example.compares.keys.first)
                let constants: Set<Literal> = [.text(ExactText("elsewhere"))]
                situation.use.comparisons[column] = ColumnComparison(constants: constants, beyond: .nothing)
            },
        ]
    }

    private static let ofPrivateProviders: [ExampleRefusal] = [
        ExampleRefusal(example: .hospital, name: "a purpose without consent", rule: .scope) {
            $0.request.purpose = try Purpose("health/quality")
        },
        ExampleRefusal(example: .hospital, name: "rows of patients one by one", rule: .minimum) {
            $0.use.columns?["patient"] = [.unit, .group]
        },
        ExampleRefusal(example: .hospital, name: "data out of date", rule: .quality) {
            $0.use.terms.quality = [.timely(asOf: try CalendarDate("2024-06-30"), days: 400)]
        },
        ExampleRefusal(example: .bank, name: "Singapore without its assessment", rule: .border) {
            $0.request.jurisdiction = try Jurisdiction("SG")
            $0.use.terms.assessments = [:]
        },
        ExampleRefusal(example: .bank, name: "the correlation of overdue days", rule: .minimum) {
            $0.use.columns?["days_overdue"] = [.covariance]
        },
    ]

    private static let ofPublicBodies: [ExampleRefusal] = [
        ExampleRefusal(example: .tax, name: "passing the answer on", rule: .onward) {
            $0.request.recipient = ActingParty(party: try ID("development-commission"), role: .provider)
        },
        ExampleRefusal(example: .tax, name: "no duty", rule: .duty) { $0.request.duty = nil },
        ExampleRefusal(example: .tax, name: "an enterprise", rule: .duty) {
            $0.request.requester = ActingParty(party: $0.request.requester.party, role: .enterprise)
        },
        ExampleRefusal(example: .meteorology, name: "the catalogue's entry is withdrawn", rule: .catalogue) {
            $0.use.standing.catalogue = .withdrawn
        },
        ExampleRefusal(example: .emergencyOffice, name: "another event", rule: .emergency) {
            $0.request.purpose = try Purpose("emergency/flood-2026-10")
        },
        ExampleRefusal(example: .emergencyOffice, name: "after the event was closed", rule: .emergency) {
            $0.use.standing.closure = try Digest(bytes: Array(repeating: 9, count: 32))
        },
        ExampleRefusal(example: .cityPlatform, name: "not the holder of the licence", rule: .operator) {
            $0.request.requester = ActingParty(party: try ID("mall-planner"), role: .enterprise)
        },
        ExampleRefusal(example: .cityPlatform, name: "outside the licence", rule: .operator) {
            $0.request.purpose = try Purpose("transport/pricing")
        },
        ExampleRefusal(example: .cityPlatform, name: "after the licence", rule: .operator) {
            $0.request.decidedAt = try Instant("2027-07-01T00:00:00Z")
        },
    ]
}
