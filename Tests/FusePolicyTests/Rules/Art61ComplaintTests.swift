import FuseCore
import Testing

@testable import FusePolicy

@Suite("art61.complaint")
struct Art61ComplaintTests {
    @Test("no complaint passes")
    func passes() throws {
        let situation = try Situation.of(.flights)
        #expect(situation.outcome(.complaint) == .pass)
        #expect(situation.evidence(.complaint) == [:])
    }

    @Test(
        "a complaint that was upheld stops the job until it is settled, another is on record",
        arguments: zip(Case.Outcome.allCases, [true, false, true, true]))
    func complaints(outcome: Case.Outcome, isAllowed: Bool) throws {
        var situation = try Situation.of(.flights)
        let complaint = Case(statement: try .filled(9), outcome: outcome)
        situation.standing.complaints = [complaint]
        #expect(situation.refusing == (isAllowed ? [] : [.complaint]))
        #expect(situation.evidence(.complaint) == ["complaints": "\(complaint.statement) \(outcome.rawValue)"])
    }
}
