import FuseCore

@testable import FusePolicy

/// Checks a document against what the ODRL Information Model 2.2 asks of a policy, and names what is wrong.
struct ODRLShape {
    /// Actions of the ODRL Vocabulary 2.2 that may stand here.
    static let actions: Set<String> = [
        "use", "aggregate", "anonymize", "delete", "distribute", "inform", "obtainConsent", "derive", "extract", "read",
        "reviewPolicy", "transfer",
    ]
    /// Left operands of the vocabulary.
    static let operands: Set<String> = [
        "count", "dateTime", "delayPeriod", "elapsedTime", "event", "industry", "product", "purpose", "recipient",
        "spatial", "unitOfCount", "version",
    ]
    /// Operators of the vocabulary.
    static let operators: Set<String> = [
        "eq", "gt", "gteq", "hasPart", "isA", "isAllOf", "isAnyOf", "isNoneOf", "isPartOf", "lt", "lteq", "neq",
    ]
    /// Functions of parties in the vocabulary.
    static let functions: Set<String> = [
        "assigner", "assignee", "consentedParty", "consentingParty", "informedParty", "informingParty",
    ]
    private static let sections = ["permission", "prohibition", "obligation"]

    private(set) var faults: [String] = []

    init(_ policy: JSONValue) {
        guard case .object(let fields) = policy else {
            faults = ["no object"]
            return
        }
        expect(fields["type"] == "Offer", "type")
        expect(address(fields["uid"]) && address(fields["profile"]), "uid, profile")
        expect(fields["permission"] != nil || fields["prohibition"] != nil, "an offer has a permission or prohibition")
        expect(fields["@context"]?[0] == "http://www.w3.org/ns/odrl.jsonld", "context")
        let known = Set(["@context", "type", "uid", "profile", "conflict"] + Self.sections)
        for name in fields.keys where !known.contains(name) { expect(name.contains(":"), "\(name) has no namespace") }
        for section in Self.sections { check(rules: fields[section], section) }
    }

    private mutating func check(rules: JSONValue?, _ section: String) {
        guard let rules else { return }
        guard case .list(let rules) = rules, !rules.isEmpty else { return faults.append("\(section) is no list") }
        for rule in rules { check(rule: rule, section) }
    }

    private mutating func check(rule: JSONValue, _ section: String) {
        guard case .object(let fields) = rule else { return faults.append("\(section) is no object") }
        expect(isWord(fields["action"], Self.actions), "\(section) action")
        expect(address(fields["target"]) && address(fields["assigner"]), "\(section) target, assigner")
        let known = Self.functions.union(["action", "target", "constraint", "duty"])
        expect(known.isSuperset(of: fields.keys), "\(section) has \(fields.keys)")
        expect(fields["duty"] == nil || section == "permission", "only permissions have duties")
        if case .list(let constraints)? = fields["constraint"] { constraints.forEach { check(constraint: $0) } }
        check(rules: fields["duty"], "duty")
    }

    private mutating func check(constraint: JSONValue) {
        guard case .object(let fields) = constraint else { return faults.append("constraint") }
        expect(Set(fields.keys) == ["leftOperand", "operator", "rightOperand"], "constraint has \(fields.keys)")
        expect(isWord(fields["leftOperand"], Self.operands), "leftOperand")
        expect(isWord(fields["operator"], Self.operators), "operator")
        let isSet = fields["operator"] == "isAnyOf"
        if case .list(let values)? = fields["rightOperand"] {
            expect(isSet && !values.isEmpty, "a list belongs to isAnyOf")
        } else {
            expect(!isSet, "isAnyOf has a list")
        }
    }

    private func isWord(_ value: JSONValue?, _ words: Set<String>) -> Bool {
        if case .text(let word)? = value { words.contains(word) } else { false }
    }

    private func address(_ value: JSONValue?) -> Bool {
        if case .text(let text)? = value { text.hasPrefix("urn:fusebox:") && !text.contains(" ") } else { false }
    }

    private mutating func expect(_ condition: Bool, _ fault: String) { if !condition { faults.append(fault) } }
}
