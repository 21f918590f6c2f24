import FuseCore
import FuseReceipts
import Testing

@Suite struct VerificationReportTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    @Test func theNamesOfTheChecksAreAPublicInterface() {
        #expect(
            VerificationCheck.Name.allCases.map(\.rawValue) == [
                "file.form", "statement.signature", "statement.form", "proof.form", "log.checkpoint", "log.inclusion",
                "statement.consistent", "parties.known", "release.digest",
            ])
    }

    @Test func claimsNameWhatOnlyTheEnclaveVouchesFor() throws {
        let receipt = try scene.report(on: ReceiptDraft(scene).statement())
        #expect(receipt.claims.map(\.name) == ["assurance", "fusebox", "engine", "sandbox", "times", "noise"])
        #expect(receipt.claims.first?.value == "simulated")
        #expect(try scene.report(on: scene.refusal()).claims.map(\.name) == ["assurance", "fusebox", "times"])
    }

    @Test func findingsAreFoundByArticle() throws {
        let report = try scene.report(on: ReceiptDraft(scene).statement())
        #expect(report.findings(article: 27).map(\.rule.text) == ["art27.purpose"])
        #expect(report.findings(article: 30).map(\.rule.text) == ["art30.fusion"])
        #expect(report.findings(article: 14).isEmpty)
        #expect(report.findings.count == 2)
    }

    @Test func theJSONFormSaysWhatTheReportSays() throws {
        let report = try scene.report(on: scene.refusal())
        var fields = try StrictJSON.parse(report.json.canonicalBytes, source: "the report").fields()
        #expect(try fields.required("verified").boolean())
        #expect(try fields.required("type").text() == "urn:fusebox:refusal:v1")
        #expect(try fields.required("signer").text() == "room")
        #expect(try fields.required("checks").list().count == 9)
        #expect(try fields.required("claims").list().count == 3)
        #expect(try fields.required("findings").list().count == 2)
        #expect(try fields.required("certificate").list().isEmpty)
        #expect(throws: Never.self) { try fields.finish() }
    }

    @Test func anUnverifiedFileClaimsNothing() {
        let report = ReceiptVerifier(trust: scene.trust).verify([])
        #expect(report.claims.isEmpty)
        #expect(report.findings.isEmpty)
        #expect(report.statement == nil)
    }
}
