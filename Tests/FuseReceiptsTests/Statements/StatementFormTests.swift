import FuseCore
import Testing

@testable import FuseReceipts

@Suite struct StatementFormTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    private func roundTrip<Content: Statement>(_ content: Content) throws -> Content {
        try CanonicalForm.read(content.canonicalBytes, source: "the statement", malformed: .malformedStatement)
    }

    @Test func everyStatementReadsBackAsWritten() throws {
        let manifest = try scene.manifest()
        let request = try scene.request(approvals: [scene.approval().signed(by: scene.provider.key)])
        #expect(try roundTrip(manifest) == manifest)
        #expect(try roundTrip(scene.approval()) == scene.approval())
        #expect(try roundTrip(scene.approval(party: scene.provider.party)).party == scene.provider.party)
        #expect(try roundTrip(request) == request)
    }

    @Test func everyPredicateReadsBackAsWritten() throws {
        var publicOnly = try ReceiptDraft(scene)
        publicOnly.inputs = [try scene.input(unit: nil)]
        (publicOnly.privacy, publicOnly.noise, publicOnly.answeredBefore) = (nil, nil, 1)
        let statements = try [
            ReceiptDraft(scene).statement(), publicOnly.statement(), scene.refusal(), scene.reservation(),
        ]
        for statement in statements { #expect(try roundTrip(statement) == statement) }
    }

    /// The JSON names of a statement and all that it holds, joined by dots.
    private func names(in node: DocumentNode, after prefix: String = "") throws -> [String] {
        switch node.content {
        case .fields(let fields):
            try fields.flatMap { [prefix + $0.name] + (try names(in: $0.value, after: prefix + $0.name + ".")) }
        case .list(let elements): try elements.first.map { try names(in: $0, after: prefix) } ?? []
        default: []
        }
    }

    @Test func everyFieldOfAReceiptIsNeeded() throws {
        let statement = try ReceiptDraft(scene).statement()
        let node = try StrictJSON.parse(statement.canonicalBytes, source: "the receipt")
        let free = [
            "predicate.inputs.columns.", "predicate.decision.findings.evidence.", "predicate.decision.citations.",
            "predicate.decision.wordings.",
        ]
        let names = try names(in: node).filter { name in !free.contains { name.hasPrefix($0) } }
        #expect(names.count > 70)
        for name in names {
            let without = Self.without(name.split(separator: ".").map(String.init), in: statement.json)
            #expect(throws: ReceiptError.self, "\(name)") {
                let _: InTotoStatement = try CanonicalForm.read(
                    without.canonicalBytes, source: "the receipt", malformed: .malformedStatement)
            }
        }
    }

    @Test func aDecisionCitesExactlyTheRulesOfItsFindings() throws {
        let statement = try ReceiptDraft(scene).statement()
        guard case .object(let fields) = statement.predicate.decision?.json, let citations = fields["citations"],
            case .object(var more) = citations
        else {
            Issue.record("a decision has citations")
            return
        }
        more["art99.other"] = "nothing"
        let text = String(decoding: statement.canonicalBytes, as: UTF8.self)
        let written = String(decoding: citations.canonicalBytes, as: UTF8.self)
        for other in [JSONValue.object([:]), .object(more)] {
            let changed = text.replacing(written, with: String(decoding: other.canonicalBytes, as: UTF8.self))
            #expect(changed != text)
            #expect(throws: ReceiptError.self) {
                let _: InTotoStatement = try CanonicalForm.read(
                    Array(changed.utf8), source: "the receipt", malformed: .malformedStatement)
            }
        }
    }

    private static func without(_ path: [String], in value: JSONValue) -> JSONValue {
        switch value {
        case .list(let elements): return .list(elements.map { without(path, in: $0) })
        case .object(var fields):
            guard let name = path.first, let inner = fields[name] else { return value }
            fields.removeValue(forKey: name)
            if path.count > 1 { fields[name] = without(Array(path.dropFirst()), in: inner) }
            return .object(fields)
        default: return value
        }
    }

    @Test(arguments: [
        ("\"version\":1", "\"version\":2"),
        ("part-00000.parquet.age", "../00000.parquet.age"),
        ("\"datasetVersion\":1", "\"datasetVersion\":0"),
        ("\"datasetVersion\":1", "\"datasetVersion\":1.0"),
        ("\"size\":42", "\"size\":-42"),
        ("\"dataset\":", "\"also\":0,\"dataset\":"),
        ("2026-11-23T12:00:00Z", "2026-11-23T20:00:00+08:00"),
    ])
    func aManifestWithAWrongFieldIsRefused(part: String, instead: String) throws {
        let text = String(decoding: try scene.manifest().canonicalBytes, as: UTF8.self)
        #expect(text.contains(part))
        #expect(
            code {
                try CanonicalForm.read(
                    Array(text.replacing(part, with: instead).utf8), source: "the manifest",
                    malformed: .malformedStatement) as ManifestStatement
            } == .malformedStatement)
    }

    @Test func theTermsDigestIsThatOfTheirText() throws {
        #expect(try scene.manifest().termsDigest == scene.digest("class: non-public\n"))
    }

    @Test func anApprovalWithoutDatasetsCoversAllOfThem() throws {
        let all = ApprovalStatement(
            job: scene.digest("job"), jobName: try ID("delays"), party: nil, datasets: [], approvedAt: scene.time)
        #expect(all.covers(try ID("planes")))
        #expect(try scene.approval().covers(ID("flights")))
        #expect(try !scene.approval().covers(ID("planes")))
    }
}
