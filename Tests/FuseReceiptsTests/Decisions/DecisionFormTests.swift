import FuseCore
import Testing

@testable import FuseReceipts

@Suite struct DecisionFormTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    private func finding(
        _ rule: String, _ dataset: String?, _ outcome: Finding.Outcome = .pass, _ reason: String = "fits",
        evidence: [String: String] = [:]
    ) throws -> Finding {
        Finding(
            rule: try RuleID(rule), dataset: try dataset.map { try ID($0) }, outcome: outcome,
            reason: Wording(en: reason, zh: "理由：\(reason)"), citation: "clause of \(rule)", evidence: evidence)
    }

    /// Findings that share some of what they say, in no order.
    private func mixed() throws -> [Finding] {
        try [
            finding("art27.purpose", "b"), finding("art02.class", "c"), finding("art27.purpose", "a"),
            finding("art27.purpose", "a", .refuse, "does not fit"), finding("art27.purpose", nil),
            finding("art27.purpose", "c", evidence: ["purpose": "x/y"]), finding("art27.purpose-of", "a"),
            finding("art27.purpose", "b", .refuse, "fits"), finding("art27.purpose", "a", .refuse, "é"),
            finding("art27.purpose", "b", .refuse, "e\u{301}"),
        ]
    }

    private func read(_ json: JSONValue) throws -> DecisionRecord {
        try CanonicalForm.read(json.canonicalBytes, source: "the decision", malformed: .malformedStatement)
    }

    @Test func writingAndReadingIsIdentity() throws {
        let decision = DecisionRecord(findings: try mixed())
        let again = try read(decision.json)
        #expect(again == decision)
        #expect(again.findings.map(\.json.canonicalBytes) == decision.findings.map(\.json.canonicalBytes))
        #expect(again.json == decision.json)
        #expect(try read(DecisionRecord(findings: []).json) == DecisionRecord(findings: []))
    }

    @Test func theOrderIsCanonicalWhateverItWasBefore() throws {
        let findings = try mixed()
        let bytes = DecisionRecord(findings: findings).json.canonicalBytes
        for shift in findings.indices {
            let turned = Array(findings[shift...] + findings[..<shift])
            #expect(DecisionRecord(findings: turned).json.canonicalBytes == bytes)
            #expect(DecisionRecord(findings: turned.reversed() + turned).json.canonicalBytes == bytes)
        }
        #expect(DecisionRecord(findings: DecisionRecord(findings: findings).findings).json.canonicalBytes == bytes)
    }

    @Test func findingsAreGroupedAndWordingsNumberedInOrderOfUse() throws {
        let decision = DecisionRecord(findings: try mixed())
        let shown = decision.findings.map { "\($0.rule) \($0.outcome) \($0.reason.en) \($0.dataset?.text ?? "-")" }
        #expect(
            shown == [
                "art02.class pass fits c", "art27.purpose pass fits c", "art27.purpose pass fits -",
                "art27.purpose pass fits a", "art27.purpose pass fits b", "art27.purpose refuse does not fit a",
                "art27.purpose refuse e\u{301} b", "art27.purpose refuse fits b", "art27.purpose refuse \u{E9} a",
                "art27.purpose-of pass fits a",
            ])
        #expect(decision.groups.count == 9)
        #expect(
            WordingTable(of: decision.groups).names == [
                "art02.class-1", "art27.purpose-1", "art27.purpose-1", "art27.purpose-1", "art27.purpose-2",
                "art27.purpose-3", "art27.purpose-1", "art27.purpose-4", "art27.purpose-of-1",
            ])
    }

    @Test func theFormIsTheOneThatIsPublished() throws {
        let findings = try [finding("art27.purpose", "b"), finding("art27.purpose", "a")]
        let text = String(decoding: DecisionRecord(findings: findings).json.canonicalBytes, as: UTF8.self)
        #expect(
            text == #"{"citations":{"art27.purpose":"clause of art27.purpose"},"#
                + #""findings":[{"article":27,"datasets":["a","b"],"evidence":{},"outcome":"pass","#
                + #""reason":"art27.purpose-1","rule":"art27.purpose"}],"outcome":"allow","#
                + #""wordings":{"art27.purpose-1":{"en":"fits","zh":"理由：fits"}}}"#)
    }

    @Test(arguments: [
        (#""datasets":["a","b"]"#, #""datasets":["b","a"]"#),
        (#""datasets":["a","b"]"#, #""datasets":["a","a"]"#),
        (#""datasets":["a","b"]"#, #""datasets":null"#),
        (#""wordings":{"#, #""wordings":{"art27.purpose-2":{"en":"fits","zh":"no"},"#),
        ("art27.purpose-1", "art27.purpose-2"),
        ("art27.purpose-1", "art27.purpose"),
        (#""reason":"art27.purpose-1""#, #""reason":"art27.purpose-2""#),
        (#""citations":{"#, #""citations":{"art02.class":"unused","#),
        (#""citations":{"art27.purpose":"clause of art27.purpose"}"#, #""citations":{}"#),
        (#""zh":"理由：fits""#, #""zh":"理由：fits","fr":"""#),
        (#","zh":"理由：fits""#, ""),
        (#""article":27"#, #""article":2"#),
        (#""outcome":"allow""#, #""outcome":"deny""#),
        (#""outcome":"pass""#, #""outcome":"refuse""#),
        (#""evidence":{},"#, ""),
    ])
    func aDecisionInAnotherFormIsRefused(part: String, instead: String) throws {
        let findings = try [finding("art27.purpose", "b"), finding("art27.purpose", "a")]
        let text = String(decoding: DecisionRecord(findings: findings).json.canonicalBytes, as: UTF8.self)
        #expect(text.contains(part))
        let node = try StrictJSON.parse(Array(text.replacing(part, with: instead).utf8), source: "the decision")
        #expect(throws: CoreError.self) { try DecisionRecord(reading: node) }
    }

    @Test func groupsThatAreSplitDoubledOrOutOfOrderAreRefused() throws {
        let decision = DecisionRecord(findings: try mixed())
        guard case .object(var fields) = decision.json, case .list(let groups)? = fields["findings"] else {
            Issue.record("a decision has findings")
            return
        }
        let swapped = [groups[1], groups[0]] + groups[2...]
        let doubled = [groups[0]] + groups
        let split = groups[..<3] + groups[3].split + groups[4...]
        #expect(split.count == groups.count + 1)
        for wrong in [swapped, doubled, Array(split)] {
            fields["findings"] = .list(wrong)
            let node = try StrictJSON.parse(JSONValue.object(fields).canonicalBytes, source: "the decision")
            #expect(throws: CoreError.self) { try DecisionRecord(reading: node) }
        }
    }

    @Test func aRefusalKeepsWhatPassed() throws {
        let decision = DecisionRecord(findings: try mixed())
        #expect(decision.outcome == .deny)
        #expect(decision.findings.contains { $0.outcome == .pass })
    }

    @Test func aRuleHasOneCitation() throws {
        var findings = try [finding("art27.purpose", "a"), finding("art27.purpose", "b")]
        findings[1] = Finding(
            rule: findings[1].rule, dataset: findings[1].dataset, outcome: .pass, reason: findings[1].reason,
            citation: "another")
        let decision = DecisionRecord(findings: findings)
        #expect(decision.findings.map(\.citation) == ["clause of art27.purpose", "clause of art27.purpose"])
        #expect(try read(decision.json) == decision)
    }

    @Test func theFormForReportsIsFlatAndInBothLanguages() throws {
        let text = String(decoding: try finding("art27.purpose", "a").json.canonicalBytes, as: UTF8.self)
        #expect(
            text == #"{"article":27,"citation":"clause of art27.purpose","dataset":"a","evidence":{},"outcome":"pass","#
                + #""reason":"fits","reasonZh":"理由：fits","rule":"art27.purpose"}"#)
    }

    @Test func aDecisionOnTwentyDatasetsByAllRulesFitsIntoTheLog() throws {
        let findings = try DecisionOfManyDatasets.findings(datasets: 20)
        #expect(findings.count == 20 * 29)
        let decision = DecisionRecord(findings: findings)
        let size = decision.json.canonicalBytes.count
        #expect(size <= 48 << 10, "the decision takes \(size) bytes")
        #expect(size > 16 << 10, "a decision of \(size) bytes is none of twenty datasets")
        #expect(try read(decision.json) == decision)
        #expect(decision.findings.count == findings.count)
    }
}

extension JSONValue {
    /// A group of several datasets as two groups.
    fileprivate var split: [JSONValue] {
        guard case .object(var fields) = self, case .list(let datasets)? = fields["datasets"], datasets.count > 1 else {
            return [self]
        }
        return [Array(datasets.prefix(1)), Array(datasets.dropFirst())].map {
            fields["datasets"] = .list($0)
            return .object(fields)
        }
    }
}
