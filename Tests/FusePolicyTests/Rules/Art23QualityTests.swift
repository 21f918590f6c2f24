import FuseCore
import FuseQuery
import Testing

@testable import FusePolicy

@Suite("art23.quality")
struct Art23QualityTests {
    @Test("checks that were met pass, and are named")
    func passes() throws {
        let finding = try #require(try Situation.of(.rich).findings(.quality).first)
        #expect(finding.outcome == .pass)
        #expect(
            finding.evidence == [
                "checks": "complete(tailnum) unique(id) within(age) within(day) among(origin) timely(2026-10-01)"
            ])
    }

    @Test("a check that is not met is refused by dataset, kind and column, without values", arguments: 0..<5)
    func unmet(index: Int) throws {
        var situation = try Situation.of(.rich)
        let check = situation.standing.quality[index].check
        situation.standing.quality[index] = CheckOutcome(check, isMet: false)
        #expect(situation.refusing == [.quality])
        let line = try #require(situation.findings(.quality).first?.reason.line.en)
        #expect(
            line == "the dataset `flights` does not meet its check `\(check.name)`; correct the data and seal it again")
    }

    @Test("a check without its outcome cannot be evaluated, and is refused")
    func unknown() throws {
        var situation = try Situation.of(.rich)
        let outcomes = situation.standing.quality
        for others in [[], Array(outcomes.dropLast()), outcomes + outcomes, outcomes.reversed()] {
            situation.standing.quality = others
            #expect(situation.refusing == [.quality])
            #expect(situation.findings(.quality).first?.reason.line.en.contains("could not be evaluated") == true)
        }
    }

    @Test("an outcome of a check that is not declared cannot be evaluated either")
    func undeclared() throws {
        var situation = try Situation.of(.planes)
        situation.standing.quality = [CheckOutcome(.complete(column: "tailnum"), isMet: true)]
        #expect(situation.refusing == [.quality])
    }

    @Test(
        "timeliness is judged by the days of Beijing at the moment of the decision",
        arguments: [
            ("2026-09-30T15:59:59Z", false), ("2026-09-30T16:00:00Z", true), ("2026-12-30T15:59:59Z", true),
            ("2026-12-30T16:00:00Z", false),
        ])
    func timely(moment: String, isMet: Bool) throws {
        var situation = try Situation.of(.rich)
        situation.request.decidedAt = try Instant(moment)
        situation.request.requestedAt = situation.request.decidedAt
        #expect(situation.isAllowed == isMet)
        #expect(situation.outcome(.quality) == (isMet ? .pass : .refuse))
    }

    @Test(
        "an objection that was upheld stops the data, another is on record",
        arguments: zip(Case.Outcome.allCases, [true, false, true, true]))
    func objections(outcome: Case.Outcome, isAllowed: Bool) throws {
        var situation = try Situation.of(.flights)
        let objection = Case(statement: try .filled(9), outcome: outcome)
        situation.standing.objections = [objection]
        #expect(situation.isAllowed == isAllowed)
        #expect(situation.refusing == (isAllowed ? [] : [.quality]))
        #expect(situation.evidence(.quality) == ["objections": "\(objection.statement) \(outcome.rawValue)"])
    }

    @Test("public data passes without checks; for other data there is nothing to say")
    func nothing() throws {
        #expect(try Situation.of(.planes).outcome(.quality, about: "planes") == .pass)
        #expect(try Situation.of(.flights).outcome(.quality) == .notApplicable)
    }
}
