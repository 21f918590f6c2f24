import FuseCore

/// The wordings of a decision, each once a rule, under the rule's name and a number that counts from 1 in order of use.
struct WordingTable {
    private struct Use: Hashable {
        let rule: RuleID
        let wording: Wording
    }

    /// The wordings by name, such as `art27.purpose-1`.
    private(set) var wordings: [String: Wording] = [:]
    /// For each group in order, the name under which it finds its reason.
    private(set) var names: [String] = []
    private var known: [Use: String] = [:]
    private var counts: [RuleID: Int] = [:]

    /// The table of groups in their order.
    init(of groups: [FindingGroup]) {
        for group in groups { names.append(name(of: group.reason, for: group.rule)) }
    }

    private mutating func name(of wording: Wording, for rule: RuleID) -> String {
        let use = Use(rule: rule, wording: wording)
        if let name = known[use] { return name }
        let number = counts[rule, default: 0] + 1
        let name = "\(rule)-\(number)"
        (counts[rule], known[use], wordings[name]) = (number, name, wording)
        return name
    }
}
