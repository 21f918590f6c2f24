import FuseCore
import Testing

@testable import FusePolicy

@Suite("art56.responsible")
struct Art56ResponsibleTests {
    @Test("one party for each stage passes, and all are named")
    func passes() throws {
        let situation = try Situation.of(.planes)
        #expect(situation.outcome(.responsible, about: "planes") == .pass)
        #expect(
            situation.evidence(.responsible, about: "planes") == [
                "provide": "registry", "approve": "data-bureau, harbour-air, hospital, registry",
                "request": "skyline", "run": "enclave-1",
            ])
    }

    @Test("an unknown signer, or another than the provider, is refused", arguments: [nil, "stranger"])
    func signer(party: String?) throws {
        var situation = try Situation.of(.flights)
        situation.standing.signer = try party.map { try ID($0) }
        #expect(situation.refusing == [.responsible])
        #expect(situation.evidence(.responsible)?["provide"] == party)
    }

    @Test("an enclave that nobody answers for is refused")
    func enclave() throws {
        var situation = try Situation.of(.flights)
        let environment = situation.request.environment
        situation.request.environment = FusionEnvironment(
            assurance: environment.assurance, isolation: environment.isolation, responsible: nil)
        #expect(situation.refusing == [.responsible])
        #expect(situation.evidence(.responsible)?["run"] == nil)
    }
}
