import FuseCore
import FuseReceipts
import Testing

@Suite struct EvidenceTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    @Test(arguments: [0, 7, 99_999])
    func aPartsNameReadsBackAsWritten(index: Int) throws {
        let name = PartName(index: index)
        #expect(try PartName(name.description) == name)
        #expect(name.description.utf8.count == 22)
    }

    @Test(arguments: [
        "", "part-0.parquet.age", "part-000000.parquet.age", "../part-00000.parquet.age", "part-00000.parquet.age/",
        "part-00000.parquet", "part-+0000.parquet.age", "part-0000٠.parquet.age", "Part-00000.parquet.age",
        "part-00000.parquet.age\n", "part--0001.parquet.age", "part-00000\u{0}.parquet.age",
    ])
    func anotherFileNameIsNoPart(text: String) {
        #expect(throws: CoreError.self) { try PartName(text) }
    }

    @Test func partsMustBeNumberedWithoutAGap() throws {
        let parts = [0, 2].map {
            SealedPart(name: PartName(index: $0), size: 1, digest: scene.digest("a"), header: scene.digest("b"))
        }
        #expect(throws: CoreError.self) { try manifest(parts: parts, columns: ["a"]) }
        #expect(throws: CoreError.self) { try manifest(parts: [], columns: ["a"]) }
        #expect(throws: Never.self) { try manifest(parts: [parts[0]], columns: ["a", "b"]) }
        #expect(throws: CoreError.self) { try manifest(parts: [parts[0]], columns: ["a", "a"]) }
        #expect(throws: CoreError.self) { try manifest(parts: [parts[0]], columns: []) }
    }

    private func manifest(parts: [SealedPart], columns: [String]) throws -> ManifestStatement {
        try ManifestStatement(
            dataset: ID("flights"), datasetVersion: 1, provider: ID("airline"), sealedAt: scene.time, terms: "",
            schema: columns.map { ManifestColumn(name: $0, type: "BIGINT") }, parts: parts,
            recipient: scene.enclave.card.recipient)
    }

    @Test(arguments: [("art27.purpose", 27), ("art02.class", 2), ("art30.fusion", 30)])
    func aRuleNamesItsArticle(text: String, article: Int) throws {
        let rule = try RuleID(text)
        #expect(rule.article == article)
        #expect(rule.description == text)
    }

    @Test(arguments: [
        "", "art27", "art27.", "art7.purpose", "art027.purpose", "Art27.purpose", "art27.Purpose", "art+7.a",
    ])
    func anotherTextIsNoRule(text: String) {
        #expect(throws: CoreError.self) { try RuleID(text) }
    }

    @Test func oneRefusalDeniesAndSoDoesHavingLookedAtNothing() throws {
        let (pass, refuse) = (try scene.finding("art27.purpose", .pass), try scene.finding("art27.minimum", .refuse))
        #expect(DecisionRecord(findings: [pass, pass]).outcome == .allow)
        #expect(DecisionRecord(findings: [pass, refuse]).outcome == .deny)
        #expect(DecisionRecord(findings: []).outcome == .deny)
    }

    @Test func aDecisionThatDoesNotFollowFromItsFindingsIsRefused() throws {
        let decision = DecisionRecord(findings: [try scene.finding("art27.minimum", .refuse)])
        let text = String(decoding: decision.json.canonicalBytes, as: UTF8.self).replacing("deny", with: "allow")
        let node = try StrictJSON.parse(Array(text.utf8), source: "the decision")
        #expect(throws: CoreError.self) { try DecisionRecord(reading: node) }
    }

    @Test(arguments: ["", "00", String(repeating: "A", count: 32), String(repeating: "0", count: 34)])
    func aNonceHasSixteenBytes(text: String) {
        #expect(throws: CoreError.self) { try RequestNonce(text) }
    }

    @Test(arguments: [
        ("[\"flights\"]", "[\"flights\",\"flights\"]"), ("[\"airline\"]", "[\"maker\",\"airline\"]"),
        ("\"notified\":[\"airline\"]", "\"notified\":null"), ("\"notified\":[\"airline\"]", "\"also\":[]"),
    ])
    func obligationsNameEachOnceInOrder(part: String, instead: String) throws {
        let obligations = ObligationRecord(
            notified: [scene.provider.party, scene.provider.party], deleteAfterRun: [try ID("flights")])
        let text = String(decoding: obligations.json.canonicalBytes, as: UTF8.self)
        #expect(text.contains(part))
        let changed = try StrictJSON.parse(Array(text.replacing(part, with: instead).utf8), source: "the obligations")
        #expect(throws: CoreError.self) { try ObligationRecord(reading: changed) }
    }
}
