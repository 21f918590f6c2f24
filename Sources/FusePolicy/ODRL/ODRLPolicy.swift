public import FuseCore

/// Terms as a policy of the W3C Open Digital Rights Language 2.2, in JSON-LD, as far as ODRL can say them.
///
/// The policy is an `Offer`: it proposes what the provider allows and grants nothing, because a run needs a decision of
/// its own. Its profile makes readers that do not know it stop. What it cannot say is named, in the document and here;
/// only the signed terms bind. Source: ODRL Information Model 2.2 and ODRL Vocabulary 2.2, W3C Recommendations of 15 February 2018.
public struct ODRLPolicy: Sendable {
    /// A key of the terms that ODRL cannot say, or not all of it.
    public struct Unexpressed: Hashable, Sendable {
        /// The key, such as `privacy.total`.
        public let key: String
        /// What is lost.
        public let reason: BilingualText
    }

    /// The document.
    public let json: JSONValue
    /// What these terms state and the document does not say, in the order of the language.
    public let notExpressed: [Unexpressed]

    /// Translates terms.
    ///
    /// - Parameter terms: the terms.
    public init(_ terms: Terms) {
        notExpressed = ODRLKey.all.compactMap { key in
            guard let gap = key.gap, key.isStated(terms) else { return nil }
            return Unexpressed(key: key.path, reason: gap)
        }
        let scope = ODRLScope(terms)
        var fields = Self.heading(terms)
        fields["permission"] = scope.permitsUse ? .list([Self.permission(scope).json]) : nil
        fields["prohibition"] = .list([ODRLRule(scope.permitsUse ? .distribute : .use, on: terms).json])
        let obligations = ODRLDuties(terms).obligations
        if !obligations.isEmpty { fields["obligation"] = .list(obligations.map(\.json)) }
        fields["fusebox:purpose"] = Self.labels(scope)
        fields["fusebox:notExpressed"] = .list(notExpressed.map(\.json))
        json = .object(fields)
    }

    private static func heading(_ terms: Terms) -> [String: JSONValue] {
        [
            "@context": ["http://www.w3.org/ns/odrl.jsonld", ["fusebox": .text("\(ODRLName.profile)#")]],
            "type": "Offer", "uid": .text(ODRLName.policy(terms)), "profile": .text(ODRLName.profile),
            "conflict": "prohibit", "dct:title": .bilingual(terms.title),
        ]
    }

    private static func permission(_ scope: ODRLScope) -> ODRLRule {
        let assignees = scope.assignees
        var rule = ODRLRule(.aggregate, on: scope.terms, parties: assignees.isEmpty ? [:] : ["assignee": assignees])
        rule.constraints = scope.constraints
        rule.duties = ODRLDuties(scope.terms).conditions
        return rule
    }

    /// What the purposes are called, and of what in the Data Privacy Vocabulary they are cases.
    private static func labels(_ scope: ODRLScope) -> JSONValue? {
        guard case .among(let paths) = scope.purposes, !paths.isEmpty else { return nil }
        let tree = PurposeTree.standard.adding(scope.terms.branches)
        return .list(paths.sorted().map { label(of: $0, in: tree) })
    }

    private static func label(of path: Purpose, in tree: PurposeTree) -> JSONValue {
        var fields: [String: JSONValue] = ["@id": .text(ODRLName.purpose(path))]
        guard let node = tree.node(path) else { return .object(fields) }
        if node.path == path { fields["skos:prefLabel"] = .bilingual(node.label) }
        if !node.dpv.isEmpty { fields["skos:broadMatch"] = .references(node.dpvAddresses) }
        return .object(fields)
    }
}

extension ODRLPolicy.Unexpressed {
    /// The gap as the document and the command name it.
    public var json: JSONValue { .object(["fusebox:key": .text(key), "fusebox:reason": .bilingual(reason)]) }
}
