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

    @Test("the commitment passes in either language", arguments: [Commitment.text.en, Commitment.text.zh])
    func commitment(text: String) throws {
        var situation = try Situation.of(.flights)
        situation.request.commitment = text
        #expect(situation.isAllowed)
        #expect(situation.evidence(.scenario)?["commitment"] == text)
    }

    @Test(
        "without the commitment, or in other words, the request is refused",
        arguments: [
            nil, "", " ", "x", "I promise.", "\(Commitment.text.en) ", "\(Commitment.text.en)\n",
            String(Commitment.text.en.dropLast()), Commitment.text.en.lowercased(), "\(Commitment.text.zh)x",
            Commitment.text.en + Commitment.text.zh, "The scenario is true, compliant and safe.",
            Commitment.text.en + "\u{301}",
        ])
    func otherCommitment(text: String?) throws {
        var situation = try Situation.of(.flights)
        situation.request.commitment = text
        #expect(situation.refusing == [.scenario])
        #expect(situation.findings(.scenario).first?.reason.line.en.contains("fixed words") == true)
    }

    @Test("the words of the commitment do not change")
    func words() {
        let english = "The stated scenario is true, compliant and safe, and the answer is used for nothing else."
        #expect(Commitment.text.en == english)
        #expect(Commitment.text.zh == "所述应用场景真实、合规、安全，所得结果不作任何其他用途。")
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
