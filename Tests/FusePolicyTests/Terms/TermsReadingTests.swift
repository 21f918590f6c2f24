import FuseCore
import FusePrivacy
import FuseQuery
import Testing

@testable import FusePolicy

@Suite("Reading terms")
struct TermsReadingTests {
    @Test("terms of every channel are accepted", arguments: Outline.everyTerms)
    func accepted(outline: Outline) throws {
        let terms = try Terms.parse(yaml: outline.text)
        #expect(terms.channel.rawValue == outline[["channel"]]?.leaf)
    }

    @Test("every value of the terms is kept")
    func values() throws {
        let terms = try Terms.parse(yaml: Outline.flights.text)
        #expect(terms.dataset.text == "flights")
        #expect(terms.version == 1)
        #expect(terms.provider.text == "harbour-air")
        #expect(terms.title == BilingualText(zh: "航班", en: "Flights"))
        #expect(terms.dataClass == .nonPublic)
        #expect(terms.rights == [.hold, .process, .operate])
        #expect(terms.purposes == .among([try Purpose("transport/punctuality"), try Purpose("transport/safety")]))
        #expect(terms.recipients == .among([try ID("skyline")]))
        #expect(terms.approval == ApprovalsAsked(provider: .required, authority: .none))
        #expect(terms.columns["origin"]?.uses == [.join, .group, .filter])
        let bounds = try ColumnBounds(lower: ExactDecimal(-60), upper: ExactDecimal(600), scale: 0)
        #expect(terms.columns["dep_delay"] == ColumnTerms(uses: [.filter, .count, .sum, .mean], bounds: bounds))
        #expect(terms.privacy?.unit.column == "tailnum")
        #expect(terms.privacy?.total.delta == (try ExactDecimal("0.00001")))
        #expect(terms.privacy?.minimumGroup == 20)
    }

    @Test("limits of the privacy budget are kept, and are no limits where they are not written")
    func budgets() throws {
        let cap = try #require(Terms.parse(yaml: Outline.limited.text).privacy?.cap)
        func budget(_ epsilon: Int, _ delta: String) throws -> PrivacyBudget {
            try PrivacyBudget(epsilon: ExactDecimal(epsilon), delta: ExactDecimal(delta))
        }
        #expect(try cap.perRecipient == budget(6, "0.000004") && cap.perPurpose == budget(8, "0.00001"))
        #expect(try cap.period == BudgetPeriod(days: 30, most: budget(5, "0.000002")))
        #expect(try cap.perJob == budget(4, "0.000001") && cap.total == budget(12, "0.00001"))
        let plain = try #require(Terms.parse(yaml: Outline.flights.text).privacy?.cap)
        #expect(plain.perRecipient == nil && plain.perPurpose == nil && plain.period == nil)
    }

    @Test("a limit may be what one job spends, or what all may")
    func atTheEnds() throws {
        for (epsilon, delta) in [("4", "0.000001"), ("12", "0.00001")] {
            var document = Outline.flights
            for name in ["recipient", "purpose"] {
                document = document.with(
                    ["privacy", name],
                    ["epsilon": Outline(stringLiteral: epsilon), "delta": Outline(stringLiteral: delta)])
            }
            document = document.with(
                ["privacy", "period"],
                ["days": "36500", "epsilon": Outline(stringLiteral: epsilon), "delta": Outline(stringLiteral: delta)])
            #expect(throws: Never.self) { try Terms.parse(yaml: document.text) }
        }
    }

    @Test("the fields of a channel are kept")
    func channelFields() throws {
        #expect(try Terms.parse(yaml: Outline.stays.text).consent?.reference == "consent register 2026/7")
        #expect(
            try Terms.parse(yaml: Outline.notShared.text).sharing == .notShared(basis: "Aviation order 7", services: [])
        )
        #expect(try Terms.parse(yaml: Outline.entrusted.text).entrustment?.trustee.text == "skyline")
        #expect(
            try Terms.parse(yaml: Outline.emergency.text).emergency?.purpose.description == "emergency/typhoon-2026-09")
        #expect(try Terms.parse(yaml: Outline.operated.text).licence?.id == "XM-OP-9")
        #expect(try Terms.parse(yaml: Outline.procured.text).procurement?.reference == "XM-2026-88")
        #expect(try Terms.parse(yaml: Outline.planes.text).catalogue == CatalogueEntry(id: "XM-GOV-0117", version: 3))
    }

    @Test(
        "a window begins and ends at midnight in Beijing",
        arguments: [
            ("2025-12-31T15:59:59Z", false), ("2025-12-31T16:00:00Z", true), ("2027-12-31T15:59:59Z", true),
            ("2027-12-31T16:00:00Z", false),
        ])
    func window(moment: String, holds: Bool) throws {
        let terms = try Terms.parse(yaml: Outline.flights.text)
        #expect(try terms.window.contains(Instant(moment)) == holds)
    }

    @Test("the planner gets unit and bounds from the terms")
    func schema() throws {
        let terms = try Terms.parse(yaml: Outline.flights.text)
        let names = [("tailnum", ColumnType.text), ("origin", .text), ("dep_delay", .integer(bits: 64, signed: true))]
        let schema = try terms.schema(columns: names.map { ColumnSchema(name: $0, type: $1) })
        #expect(schema.unit == UnitColumn(name: "aircraft", column: "tailnum"))
        #expect(throws: QueryError.self) { try terms.schema(columns: []) }
    }
}
