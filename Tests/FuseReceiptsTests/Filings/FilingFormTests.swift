import FuseCore
import Testing

@testable import FuseReceipts

@Suite struct FilingFormTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    private func sample(_ kind: Filing.Kind) throws -> any FiledStatement {
        try scene.filing(kind, by: scene.filer(of: kind).party)
    }

    private func read<Content: FiledStatement>(_ json: JSONValue, like content: Content) throws -> Content {
        try Content(reading: StrictJSON.parse(json.canonicalBytes, source: "the statement"))
    }

    private func readsBack<Content: FiledStatement>(_ content: Content) throws -> Bool {
        let again: Content = try CanonicalForm.read(
            content.canonicalBytes, source: "the statement", malformed: .malformedStatement)
        return again == content
    }

    @Test(arguments: Filing.Kind.allCases)
    func aFilingReadsBackAsWritten(kind: Filing.Kind) throws {
        #expect(try readsBack(sample(kind)))
    }

    @Test func aRevocationOfAnApprovalReadsBackAsWritten() throws {
        let revocation = try scene.revocation(of: .job(scene.digest("job")), basis: nil, erase: .keep)
        #expect(try readsBack(revocation))
        #expect(revocation.datasets.isEmpty)
    }

    @Test(arguments: Filing.Kind.allCases)
    func everyFieldOfAFilingIsNeededAndNoOtherIsRead(kind: Filing.Kind) throws {
        let content = try sample(kind)
        #expect(throws: Never.self) { try read(content.json, like: content) }
        let variants = content.json.bent
        #expect(variants.count > 5)
        for (name, json) in variants {
            #expect(throws: CoreError.self, "\(name)") { try read(json, like: content) }
        }
    }

    @Test(arguments: Filing.Kind.allCases)
    func aDoubledKeyIsRefused(kind: Filing.Kind) throws {
        let text = String(decoding: try sample(kind).canonicalBytes, as: UTF8.self)
        let doubled = "{\"version\":1," + text.dropFirst()
        #expect(throws: CoreError.self) { try StrictJSON.parse(Array(doubled.utf8), source: "the statement") }
    }

    @Test(arguments: [
        (Filing.Kind.revocation, "\"version\":1", "\"version\":2"),
        (.revocation, "\"erase\":\"erase\"", "\"erase\":\"ERASE\""),
        (.revocation, "\"erase\":\"erase\"", "\"erase\":true"),
        (.revocation, "{\"dataset\":\"flights\"}", "{}"),
        (.revocation, "{\"dataset\":\"flights\"}", "{\"dataset\":null}"),
        (.revocation, "{\"dataset\":\"flights\"}", "\"flights\""),
        (.revocation, "{\"dataset\":\"flights\"}", "{\"job\":\"flights\"}"),
        (.objection, "\"datasetVersion\":2", "\"datasetVersion\":0"),
        (.objection, "\"datasetVersion\":2", "\"datasetVersion\":\"2\""),
        (.objection, "\"reason\":\"the", "\"reason\":\"\\nthe"),
        (.complaint, "sha256:", "SHA256:"),
        (.order, "2026-12-31", "2026-02-30"),
        (.order, "2026-12-31", "2026-12-31T00:00:00Z"),
        (.incident, "[\"flights\",\"airports\"]", "[]"),
        (.incident, "[\"flights\",\"airports\"]", "[\"flights\",\"flights\"]"),
        (.incident, "quarantine", "stop"),
        (.incident, "11:59:00Z", "12:00:01Z"),
        (.closure, "typhoon-2026-09", "emergency/typhoon-2026-09"),
        (.closure, "typhoon-2026-09", "typhoon--09"),
        (.catalogue, "public-data", "public"),
        (.catalogue, "\"edition\":3", "\"edition\":0"),
        (.catalogue, "\"status\":\"current\"", "\"status\":\"new\""),
        (.catalogue, "\"version\":2}", "\"version\":-2}"),
        (.exclusion, "exclusion.age", "../exclusion.age"),
        (.exclusion, "\"size\":812", "\"size\":0"),
        (.outcome, "upheld", "pending"),
    ])
    func aFilingWithAWrongValueIsRefused(kind: Filing.Kind, part: String, instead: String) throws {
        let content = try sample(kind)
        let text = String(decoding: content.canonicalBytes, as: UTF8.self)
        #expect(text.contains(part))
        let changed = try StrictJSON.parse(Array(text.replacing(part, with: instead).utf8), source: "the statement")
        #expect(throws: CoreError.self) { try type(of: content).init(reading: changed) }
    }

    @Test func anIncidentTouchesAtMost64Datasets() throws {
        func incident(_ count: Int) throws -> IncidentStatement {
            try IncidentStatement(
                party: scene.provider.party, datasets: (0..<count).map { try ID("d\($0)") }, measure: .record,
                detectedAt: scene.time, reason: scene.line(), at: scene.time)
        }
        #expect(try readsBack(incident(64)))
        #expect(throws: CoreError.self) { try incident(65) }
        #expect(throws: CoreError.self) { try incident(0) }
    }

    @Test func anApprovalHasNoKeysToErase() throws {
        let job = RevocationSubject.job(scene.digest("job"))
        #expect(throws: CoreError.self) { try scene.revocation(of: job, erase: .erase) }
        #expect(throws: Never.self) { try scene.revocation(of: job, erase: .keep) }
    }
}

extension JSONValue {
    /// Copies of an object that lack one field or hold one too many, at whatever depth, each with the field's path.
    fileprivate var bent: [(name: String, json: JSONValue)] {
        switch self {
        case .object(let fields): Self.bent(fields)
        case .list(let elements):
            elements.indices.flatMap { index in
                elements[index].bent.map { name, json in
                    var copy = elements
                    copy[index] = json
                    return ("\(index).\(name)", .list(copy))
                }
            }
        default: []
        }
    }

    private static func bent(_ fields: [String: JSONValue]) -> [(name: String, json: JSONValue)] {
        [("also", .object(fields.merging(["also": .null]) { first, _ in first }))]
            + fields.keys.sorted().flatMap { key in
                [("without \(key)", .object(fields.filter { $0.key != key }))]
                    + (fields[key]?.bent ?? []).map { name, json in
                        ("\(key).\(name)", .object(fields.merging([key: json]) { _, second in second }))
                    }
            }
    }
}
