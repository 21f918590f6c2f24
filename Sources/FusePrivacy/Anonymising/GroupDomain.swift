/// Where the groups of a release come from.
enum GroupDomain: Sendable {
    /// From private data; which are shown is a private decision.
    case selected(GroupSelection)
    /// From a public list, in key order; each is treated alike whether anyone is in it or not.
    case listed([GroupKey])

    init(_ plan: NoisePlan, keys: Int, publicGroups: [[String?]]?) throws(PrivacyError) {
        switch (plan.selection, publicGroups) {
        case (let selection?, nil): self = .selected(selection)
        case (_?, _?):
            throw PrivacyError(.undeclaredGroups, "groups are either selected or listed; plan without selection")
        case (nil, let groups?): self = try .listed(Self.ordered(groups, keys: keys))
        case (nil, nil) where keys == 0: self = .listed([.single])
        case (nil, nil):
            throw PrivacyError(
                .undeclaredGroups, "a query with group keys needs `partition selection` or a public list of groups")
        }
    }

    /// The rows that noise is added to, in key order.
    ///
    /// - Parameter rows: the exact rows, in key order.
    func candidates(_ rows: [ExactRow], shapes: [QuantityShape]) -> [ExactRow] {
        guard case .listed(let groups) = self else { return rows }
        let nothing = shapes.map { ExactQuantity.nothing($0) }
        var rest = rows[...]
        return groups.map { group in
            rest = rest.drop { $0.keys < group }
            if let row = rest.first, row.keys == group { return row }
            return ExactRow(keys: group.parts, quantities: nothing)
        }
    }

    private static func ordered(_ groups: [[String?]], keys: Int) throws(PrivacyError) -> [GroupKey] {
        let ordered = groups.map { GroupKey(parts: $0) }.sorted()
        guard ordered.allSatisfy({ $0.parts.count == keys }), zip(ordered, ordered.dropFirst()).allSatisfy({ $0 != $1 })
        else {
            throw PrivacyError(.undeclaredGroups, "each public group is listed once, with one part for every group key")
        }
        return ordered
    }
}
