import Testing

/// A rule driven both ways: what makes it pass, and what makes it refuse.
struct RuleCase: Sendable, CustomTestStringConvertible {
    /// The rule's name.
    let rule: String
    /// The dataset whose terms it looks at.
    let sample: Sample
    /// What is done before it passes; by nothing at all, the answer that the city was made with.
    var passing: [Change] = []
    /// What the receipt then shows as evidence, and how it begins; nil if the rule looks at nothing that could be shown.
    var evidence: (name: String, start: String)?
    /// What is done before it refuses.
    let refused: [Change]
    /// Where it refuses.
    var place = Place.run

    var testDescription: String { "\(rule), \(sample.name): \(refused.map(\.testDescription).joined(separator: ", "))" }
    var article: String { String(rule.dropFirst(3).prefix(2)) }

    /// Where a refusal comes about.
    enum Place: Sendable {
        /// The run exits with 3, and the signed refusal names the rule.
        case run
        /// An earlier command fails already, so that no run can meet what the rule refuses; its one line holds the hint.
        case earlier(Int32, hint: String)
    }
}

/// One thing that a case does differently from the city.
enum Change: Sendable, CustomTestStringConvertible {
    /// Other words in the terms, under which the dataset is sealed and taken in anew.
    case terms(String, String)
    /// The dataset is sealed with the key of another party.
    case sealedBy(String)
    /// Other words in `job.yaml`.
    case job(String, String)
    /// Another query.
    case query(String)
    /// The job has the approvals of these parties only.
    case approvedBy([String])
    /// An option of the request; nil to leave it out.
    case ask(String, String?)
    /// A party files a statement; `@receipt` stands for the receipt of the city's answer, `@enclave` for the enclave's card.
    case file([String], by: String)
    /// A party decides about the statement filed before.
    case decide(String, by: String)
    /// The sealed list beside a signed statement is another by the time it is submitted.
    case swapList

    var testDescription: String {
        switch self {
        case .terms(let old, let new): "terms \(old) → \(new)"
        case .sealedBy(let party): "sealed by \(party)"
        case .job(let old, let new): "job \(old) → \(new)"
        case .query(let sql): sql
        case .approvedBy(let parties): "approved by \(parties)"
        case .ask(let name, let value): "--\(name) \(value ?? "missing")"
        case .file(let words, let party): "\(words.prefix(2).joined(separator: " ")) by \(party)"
        case .decide(let outcome, let party): "\(outcome) by \(party)"
        case .swapList: "another list than the signed one"
        }
    }
}
