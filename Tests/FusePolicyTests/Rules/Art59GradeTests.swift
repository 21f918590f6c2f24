import FuseCore
import FusePrivacy
import Testing

@testable import FusePolicy

@Suite("art59.grade")
struct Art59GradeTests {
    @Test("protection that keeps to the floors passes, and the floors are named")
    func passes() throws {
        let finding = try #require(try Situation.of(.flights).findings(.grade).first)
        #expect(finding.outcome == .pass)
        #expect(
            finding.evidence == [
                "grade": "general-3", "minimumGroup": "10", "epsilon": "4", "delta": "0.00001",
                "approvals": "data-bureau, harbour-air, hospital, registry",
            ])
    }

    @Test("exactly the floor passes; below it terms are refused, each way with its reason")
    func terms() throws {
        var situation = try Situation.of(.flights)
        situation.uses[0].terms.privacy?.minimumGroup = 10
        situation.uses[0].terms.privacy?.job = try budget("4", "0.00001")
        #expect(situation.isAllowed)
        situation.uses[0].terms.privacy?.minimumGroup = 9
        situation.uses[0].terms.privacy?.job = try budget("4.01", "0.000011")
        #expect(situation.refusing == [.grade])
        #expect(situation.findings(.grade).map(\.outcome) == [.refuse, .refuse, .refuse])
    }

    @Test("a job that spends more than the grade allows is refused, whatever the terms allow")
    func job() throws {
        var situation = try Situation.of(.flights)
        situation.uses[0].terms.privacy?.job = try budget("10", "0.01")
        situation.request.job.privacy.budget = try budget("4.01", "0.000011")
        let reasons = situation.findings(.grade).map(\.reason.line.en).filter { $0.hasPrefix("the job's") }
        #expect(reasons.count == 2)
        #expect(situation.refusing == [.grade])
    }

    @Test(
        "the grade asks for approvals, whatever the terms ask for",
        arguments: [
            (Grade.general1, 0), (.general2, 0), (.general3, 1), (.general4, 2), (.important, 2),
        ])
    func approvals(grade: Grade, count: Int) throws {
        var situation = try Situation.of(.flights)
        situation.uses[0].terms.grade = grade
        situation.uses[0].terms.approval = .nobody
        situation.uses[0].terms.privacy?.job = try budget("1", "0.000001")
        situation.request.job.privacy.budget = try budget("1", "0.0000001")
        #expect(situation.isAllowed)
        situation.request.approvals = []
        #expect(situation.findings(.grade).count { $0.outcome == .refuse } == count)
        #expect(situation.isAllowed == (count == 0))
    }

    @Test("core data is refused, however well it is protected")
    func core() throws {
        var situation = try Situation.of(.flights)
        situation.uses[0].terms.grade = .core
        situation.uses[0].terms.privacy?.job = try budget("1", "0.000001")
        situation.request.job.privacy.budget = try budget("1", "0.0000001")
        #expect(situation.refusing == [.grade])
    }

    @Test("data without privacy units is general data of the first level, or refused", arguments: Grade.allCases)
    func unprotected(grade: Grade) throws {
        var situation = try Situation.of(.weather)
        situation.uses[0].terms.grade = grade
        situation.request.approvals.append(ActingParty(party: try ID("met-office"), role: .provider))
        #expect(situation.refusing == (grade == .general1 ? [] : [.grade]))
    }

    private func budget(_ epsilon: String, _ delta: String) throws -> PrivacyBudget {
        try PrivacyBudget(epsilon: ExactDecimal(epsilon), delta: ExactDecimal(delta))
    }
}
