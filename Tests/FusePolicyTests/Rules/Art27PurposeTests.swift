import FuseCore
import Testing

@testable import FusePolicy

@Suite("art27.purpose")
struct Art27PurposeTests {
    @Test("a purpose under those of terms and job passes")
    func passes() throws {
        var situation = try Situation.of(.flights)
        situation.request.purpose = try Purpose("transport/punctuality/spare-aircraft")
        let finding = try #require(situation.findings(.purpose).first)
        #expect(finding.outcome == .pass)
        #expect(finding.evidence["permission"] == "transport/punctuality")
    }

    @Test("a purpose that the terms do not permit is refused")
    func terms() throws {
        var situation = try Situation.of(.flights)
        situation.uses[0].terms.purposes = .among([try Purpose("transport/safety")])
        #expect(situation.refusing == [.purpose])
    }

    @Test("a purpose under no root of the tree is refused, even for data open to all")
    func unknown() throws {
        var situation = try Situation.of(.weather)
        situation.request.purpose = try Purpose("whatever/we-like")
        situation.request.job.purposes = [situation.request.purpose]
        #expect(situation.refusing == [.purpose])
    }

    @Test("a purpose that the job does not serve is refused")
    func job() throws {
        var situation = try Situation.of(.flights)
        situation.request.purpose = try Purpose("transport/safety")
        #expect(situation.refusing == [.purpose])
    }

    @Test("a wider purpose than the permitted one is refused")
    func wider() throws {
        var situation = try Situation.of(.flights)
        situation.request.purpose = try Purpose("transport")
        #expect(situation.findings(.purpose).map(\.outcome) == [.refuse, .refuse])
    }
}
