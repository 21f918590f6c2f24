import FuseCore
import Testing

@testable import FusePolicy

@Suite("art27.scenario")
struct Art27ScenarioTests {
    @Test("a scenario of the job with a commitment passes")
    func passes() throws {
        let finding = try #require(try Situation.of(.flights).findings(.scenario).first)
        #expect(finding.outcome == .pass)
        #expect(finding.evidence["scenario"] == "Plan spare aircraft.")
    }

    @Test("another scenario is refused, however near", arguments: ["", "plan spare aircraft.", "Plan spare aircraft"])
    func scenario(text: String) throws {
        var situation = try Situation.of(.flights)
        situation.request.scenario = text
        #expect(situation.refusing == [.scenario])
    }

    @Test("without a commitment the request is refused", arguments: [nil, "", " "])
    func commitment(text: String?) throws {
        var situation = try Situation.of(.flights)
        situation.request.commitment = text
        #expect(situation.refusing == [.scenario])
    }

    @Test("a clock may be five minutes ahead, and no more")
    func future() throws {
        var situation = try Situation.of(.flights)
        situation.request.requestedAt = situation.request.decidedAt.advanced(by: 300)
        #expect(situation.isAllowed)
        situation.request.requestedAt = situation.request.decidedAt.advanced(by: 301)
        #expect(situation.refusing == [.scenario])
    }
}
