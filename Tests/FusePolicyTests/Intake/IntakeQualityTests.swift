import FuseCore
import FuseQuery
import Testing

@testable import FusePolicy

@Suite("Quality at intake")
struct IntakeQualityTests {
    @Test("checks that are met pass")
    func passes() throws {
        let finding = try quality { _ in }
        #expect(finding.outcome == .pass)
        #expect(finding.evidence["checks"]?.hasPrefix("complete(tailnum) unique(id)") == true)
    }

    @Test("a check that is not met is refused", arguments: 0..<5)
    func unmet(index: Int) throws {
        let finding = try quality { arrival in
            let check = arrival.quality?[index].check
            arrival.quality?[index] = CheckOutcome(try #require(check), isMet: false)
        }
        #expect(finding.outcome == .refuse)
        #expect(finding.reason.line.en.contains("does not meet its check"))
    }

    @Test("checks that have not run yet are not judged, and do not pass")
    func planned() throws {
        #expect(try quality { $0.quality = nil }.outcome == .notApplicable)
    }

    @Test("an outcome that lacks is refused")
    func lacking() throws {
        #expect(try quality { $0.quality?.removeLast() }.outcome == .refuse)
        #expect(try quality { $0.quality = [] }.outcome == .refuse)
    }

    @Test(
        "data that is out of date or from the future is refused, even before the checks have run",
        arguments: ["2026-09-30T15:59:59Z", "2026-12-30T16:00:00Z"])
    func untimely(moment: String) throws {
        let at = try Instant(moment)
        #expect(try quality { $0.at = at }.outcome == .refuse)
        #expect(try quality { ($0.at, $0.quality) = (at, nil) }.outcome == .refuse)
        #expect(try quality { $0.at = nil }.outcome == .pass)
    }

    @Test("terms without checks have nothing to judge")
    func none() throws {
        #expect(try quality { ($0.terms.quality, $0.quality) = ([], []) }.outcome == .notApplicable)
    }

    private func quality(_ change: (inout Arrival) throws -> Void) throws -> Finding {
        let situation = try Situation.of(.rich)
        var arrival = Arrival(
            terms: situation.uses[0].terms, columns: [], signer: try ID("harbour-air"),
            quality: situation.standing.quality,
            at: try Instant("2026-11-23T12:00:00Z"))
        try change(&arrival)
        let findings = Intake().check(arrival).filter { $0.rule == .quality }
        #expect(findings.count == 1 && findings.allSatisfy(\.reason.isBilingual))
        return try #require(findings.first)
    }
}
