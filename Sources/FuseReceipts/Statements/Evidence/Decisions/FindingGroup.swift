import FuseCore

/// What a rule found about several datasets in the same words, or about the job as a whole.
struct FindingGroup: Hashable {
    let rule: RuleID
    /// In the order of their bytes, each once; none stands for the job as a whole.
    let datasets: [ID<Dataset>]
    let outcome: Finding.Outcome
    let reason: Wording
    let citation: String
    let evidence: [String: String]

    /// The findings of the group, by dataset.
    var findings: [Finding] {
        let about: [ID<Dataset>?] = datasets.isEmpty ? [nil] : datasets
        return about.map { dataset in
            Finding(
                rule: rule, dataset: dataset, outcome: outcome, reason: reason, citation: citation, evidence: evidence)
        }
    }

    /// Groups findings in the canonical order; each finding once.
    static func groups(of findings: [Finding]) -> [FindingGroup] {
        let citations = Dictionary(findings.map { ($0.rule, $0.citation) }) { first, _ in first }
        return Dictionary(grouping: findings, by: FindingOrder.init).sorted { $0.key < $1.key }.compactMap { _, alike in
            alike.first.map { first in
                FindingGroup(
                    rule: first.rule, datasets: Set(alike.compactMap(\.dataset)).sorted(), outcome: first.outcome,
                    reason: first.reason, citation: citations[first.rule] ?? first.citation, evidence: first.evidence)
            }
        }
    }
}

/// Where a finding stands among others, and with which it is grouped: by the bytes of the RFC 8785 form of
/// `[rule, outcome, en, zh, evidence]`; what is about the job as a whole stands before what is about datasets.
struct FindingOrder: Hashable, Comparable {
    private let bytes: [UInt8]
    private let isAboutADataset: Bool

    init(_ finding: Finding) {
        let content: JSONValue = [
            .text(of: finding.rule), .text(finding.outcome.rawValue), .text(finding.reason.en),
            .text(finding.reason.zh), .object(finding.evidence.mapValues(JSONValue.text)),
        ]
        bytes = content.canonicalBytes
        isAboutADataset = finding.dataset != nil
    }

    static func < (left: FindingOrder, right: FindingOrder) -> Bool {
        guard left.bytes == right.bytes else { return left.bytes.lexicographicallyPrecedes(right.bytes) }
        return !left.isAboutADataset && right.isAboutADataset
    }
}
