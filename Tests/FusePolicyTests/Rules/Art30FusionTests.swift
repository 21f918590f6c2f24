import FuseCore
import Testing

@testable import FusePolicy

@Suite("art30.fusion")
struct Art30FusionTests {
    @Test("the measured sandbox passes, with its assurance and measurement")
    func passes() throws {
        let finding = try #require(try Situation.of(.flights).findings(.fusion).first)
        #expect(finding.outcome == .pass)
        #expect(finding.evidence["assurance"] == "simulated")
        #expect(finding.evidence["measurement"]?.hasPrefix("sha256:0707") == true)
    }

    @Test("without a sandbox or a known assurance the run is refused for each")
    func refused() throws {
        var situation = try Situation.demo()
        situation.request.environment = FusionEnvironment(
            assurance: "", isolation: .absent, responsible: try ID("enclave-1"))
        #expect(situation.refusing == [.fusion])
        #expect(situation.findings(.fusion, about: "weather").count == 2)
    }
}
