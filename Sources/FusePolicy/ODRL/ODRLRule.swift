import FuseCore

/// A permission, a prohibition or a duty over a dataset. Source: ODRL Information Model 2.2, section 2.6.
struct ODRLRule {
    let action: ODRLAction
    /// The address of the dataset.
    let target: String
    /// By function, such as `assigner`, the addresses of the parties.
    var parties: [String: [String]]
    var constraints: [ODRLConstraint] = []
    /// What has to be done before a permission is used.
    var duties: [ODRLRule] = []

    init(_ action: ODRLAction, on terms: Terms, parties: [String: [String]] = [:]) {
        self.action = action
        target = ODRLName.dataset(terms.dataset)
        self.parties = parties.merging(["assigner": [ODRLName.party(terms.provider)]]) { own, _ in own }
    }

    var json: JSONValue {
        var fields: [String: JSONValue] = ["action": .text(action.rawValue), "target": .text(target)]
        for (function, addresses) in parties {
            fields[function] = addresses.count == 1 ? .text(addresses[0]) : .list(addresses.sorted().map { .text($0) })
        }
        if !constraints.isEmpty { fields["constraint"] = .list(constraints.map(\.json)) }
        if !duties.isEmpty { fields["duty"] = .list(duties.map(\.json)) }
        return .object(fields)
    }
}
