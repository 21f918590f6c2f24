public import FuseCore

extension AggregatePlan {
    /// The plan as a person would draw it: what is read, where the unit goes, and which step limits what.
    ///
    /// - Parameter exclusions: the datasets that have a list of persons who are left out.
    /// - Returns: the released rows, and below them what they are made of, down to the datasets.
    public func outline(exclusions: Set<ID<Dataset>> = []) -> PlanOutline {
        let writer = OutlineWriter(exclusions: exclusions)
        let groups = PlanOutline(
            groupTitle, notes: keyNotes + limitNotes, inputs: [writer.outline(of: rows)] + domainInputs(writer))
        return PlanOutline("release \(outputNames.joined(separator: ", "))", notes: releaseNotes, inputs: [groups])
    }

    private var groupTitle: String {
        let sets = groupingSets.map { set in set.map { keys[$0].name }.joined(separator: ", ") }
        guard sets.count == 1, let only = sets.first else {
            return "group by " + sets.map { "(\($0))" }.joined(separator: ", ")
        }
        return only.isEmpty ? "one group of all rows" : "group by \(only)"
    }

    private var keyNotes: [String] {
        let text = ScalarText(of: rows)
        return keys.filter { $0.value.columnReference?.column.name != $0.name }.map { key in
            "\(key.name) = \(text.text(key.value))"
        }
    }

    private var limitNotes: [String] {
        guard let unit else { return [] }
        guard !returnsUnits else {
            return ["what each \(unit.name) adds stays whole; cells are protected, not numbers"]
        }
        let groups = zip(groupingSets, groupLimits).map { set, limit -> String in
            let place = groupingSets.count > 1 ? " by (\(set.map { keys[$0].name }.joined(separator: ", ")))" : ""
            let number = limit.groups == 1 ? "1 group" : "\(limit.groups) groups"
            let reason = limit.enforcement == .structure ? "the query's structure sees to it" : "the rest are dropped"
            return "each \(unit.name) counts in at most \(number)\(place): \(reason)"
        }
        return groups + rowNotes(unit)
    }

    private func rowNotes(_ unit: PrivacyUnit) -> [String] {
        guard let cap = quantities.compactMap(\.kind.cap).max() else { return [] }
        let isStructure = cap < limits.maxRowsPerGroup ?? .max
        let reason = isStructure ? "the query's structure sees to it" : "more weigh as that many"
        return ["each \(unit.name) weighs as at most \(cap == 1 ? "1 row" : "\(cap) rows") in a group: \(reason)"]
    }

    private func domainInputs(_ writer: OutlineWriter) -> [PlanOutline] {
        guard let domain else { return [] }
        return zip(keys, domain.sources).map { key, source in
            switch source {
            case .constants(let list):
                PlanOutline("\(key.name): \(list.count) declared values, shown whatever the data")
            case .column(let reading, let column):
                PlanOutline(
                    "\(key.name): the values of `\(column.name)`, shown whatever the data",
                    inputs: [writer.outline(of: reading, named: nil)])
            }
        }
    }
}

extension BoundedQuantity.Kind {
    /// How many rows, or values, of a unit weigh fully; nil if the quantity does not depend on rows.
    fileprivate var cap: Int? {
        switch self {
        case .units, .point: nil
        case .rows(let cap), .nonNull(_, let cap), .distinct(_, let cap): cap
        case .sum(let sum): sum.cap
        case .product(let product): product.cap
        case .histogram(let histogram): histogram.cap
        }
    }
}
