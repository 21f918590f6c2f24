import FuseCore
import Testing

@testable import FusePolicy

@Suite("art57.security")
struct Art57SecurityTests {
    @Test("data that no incident touches passes, of every channel", arguments: Outline.everyTerms)
    func passes(terms: Outline) throws {
        let situation = try Situation.of(terms)
        #expect(situation.outcome(.security, about: situation.uses[0].dataset.text) == .pass)
    }

    @Test(
        "a quarantine that stands stops the data; a settled one, or a mere record, does not",
        arguments: Incident.Measure.allCases, Case.Outcome.allCases)
    func incidents(measure: Incident.Measure, outcome: Case.Outcome) throws {
        var situation = try Situation.of(.flights)
        let incident = Incident(record: Case(statement: try .filled(9), outcome: outcome), measure: measure)
        situation.standing.incidents = [incident]
        let isStopped = measure == .quarantine && (outcome == .pending || outcome == .upheld)
        #expect(situation.refusing == (isStopped ? [.security] : []))
        let written = "\(incident.record.statement) \(outcome.rawValue) \(measure.rawValue)"
        #expect(situation.evidence(.security) == ["incidents": written])
    }

    @Test("one quarantine among other incidents is enough")
    func several() throws {
        var situation = try Situation.of(.flights)
        situation.standing.incidents = [
            Incident(record: Case(statement: try .filled(8), outcome: .settled), measure: .quarantine),
            Incident(record: Case(statement: try .filled(9), outcome: .pending), measure: .quarantine),
        ]
        #expect(situation.refusing == [.security])
    }
}
