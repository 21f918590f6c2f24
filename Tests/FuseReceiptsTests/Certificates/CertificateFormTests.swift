import FuseCore
import Testing

@testable import FuseReceipts

@Suite struct CertificateFormTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    private func roundTrip(_ statement: InTotoStatement) throws -> InTotoStatement {
        try CanonicalForm.read(statement.canonicalBytes, source: "the certificate", malformed: .malformedStatement)
    }

    @Test(arguments: DeletionCause.allCases)
    func aDeletionReadsBackAsWritten(cause: DeletionCause) throws {
        var draft = DeletionDraft(scene)
        draft.cause = cause
        #expect(try roundTrip(draft.signed()) == draft.signed())
        draft.statement = nil
        #expect(try roundTrip(draft.signed()) == draft.signed())
    }

    @Test(arguments: Filing.Kind.allCases)
    func aCaseReadsBackAsWritten(kind: Filing.Kind) throws {
        var draft = CaseDraft(scene)
        draft.kind = kind
        #expect(try roundTrip(draft.signed()) == draft.signed())
        (draft.datasets, draft.receipts, draft.receiptCount) = ([], [], 9)
        #expect(try roundTrip(draft.signed()) == draft.signed())
    }

    @Test(arguments: [
        ("\"receiptCount\":2", "\"receiptCount\":1"), ("\"receiptCount\":2", "\"receiptCount\":2.0"),
        ("\"receipts\":[0,1]", "\"receipts\":[1,0]"), ("\"receipts\":[0,1]", "\"receipts\":[1,1]"),
        ("\"receipts\":[0,1]", "\"receipts\":[-1,1]"), ("\"receipts\":[0,1]", "\"receipts\":[0,\"1\"]"),
        ("\"datasets\":[\"flights\"]", "\"datasets\":[\"flights\",\"flights\"]"),
        ("\"kind\":\"objection\"", "\"kind\":\"approval\""), ("\"kind\":\"objection\",", ""),
        ("\"effect\":\"the", "\"effect\":\"\\nthe"), ("\"kind\":", "\"also\":null,\"kind\":"),
        ("urn:fusebox:case:v1", "urn:fusebox:case:v2"), ("urn:fusebox:case:v1", "urn:fusebox:deletion:v1"),
    ])
    func aCaseWithAWrongFieldIsRefused(part: String, instead: String) throws {
        try expectRefusal(of: CaseDraft(scene).signed(), part, instead)
    }

    @Test(arguments: [
        ("\"cause\":\"revoked\"", "\"cause\":\"lost\""), ("\"cause\":\"revoked\",", ""),
        ("\"version\":2", "\"version\":0"), ("part-00001.parquet.age", "part-1.parquet.age"),
        ("\"part\":\"part-00001.parquet.age\"", "\"also\":0,\"part\":\"part-00001.parquet.age\""),
        ("\"assurance\":\"simulated\"", "\"assurance\":\"certain\""), ("\"keys\":", "\"key\":"),
    ])
    func aDeletionWithAWrongFieldIsRefused(part: String, instead: String) throws {
        try expectRefusal(of: DeletionDraft(scene).signed(), part, instead)
    }

    private func expectRefusal(of statement: InTotoStatement, _ part: String, _ instead: String) throws {
        let text = String(decoding: statement.canonicalBytes, as: UTF8.self)
        #expect(text.contains(part))
        let changed = try StrictJSON.parse(Array(text.replacing(part, with: instead).utf8), source: "the certificate")
        #expect(throws: CoreError.self) { try InTotoStatement(reading: changed) }
    }

    @Test func theLongestCertificatesFitIntoTheLog() throws {
        var deletion = DeletionDraft(scene)
        deletion.keys = (0..<DeletionPredicate.mostKeys).map {
            ErasedKey(part: PartName(index: $0), header: scene.digest("header \($0)"))
        }
        var taken = CaseDraft(scene)
        taken.kind = .incident
        taken.datasets = (0..<IncidentStatement.mostDatasets).map { "dataset-\($0)" }
        taken.receipts = Array(1_000_000..<1_000_000 + CasePredicate.mostReceipts)
        taken.receiptCount = taken.receipts.count
        for statement in try [deletion.signed(), taken.signed()] {
            #expect(throws: Never.self) { try statement.signed(by: scene.enclave.key).logEntry() }
        }
        taken.receipts.append(2_000_000)
        taken.receiptCount += 1
        #expect(throws: CoreError.self) { try taken.predicate() }
    }
}
