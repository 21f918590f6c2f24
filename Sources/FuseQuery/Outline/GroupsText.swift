/// The groups that an aggregating subquery makes before its outputs are computed of them; queries cannot name them.
struct GroupsText {
    let rows: RowSource
    let keys: [Scalar]
    let aggregates: [RowAggregate]

    /// What stands in a column, for people.
    func text(at place: Int) -> String {
        let text = ScalarText(of: rows)
        return place < keys.count ? text.text(keys[place]) : text.text(aggregates[place - keys.count])
    }

    /// Over what there is one row.
    var title: String {
        let names = keys.map(ScalarText(of: rows).text).joined(separator: ", ")
        return keys.isEmpty ? "one row" : "one row for each \(names)"
    }
}

extension Relation {
    /// The groups of the subquery that the relation is a part of; nil for what a query names.
    var groups: GroupsText? {
        guard alias.isEmpty, case .derived(let table) = source,
            case .aggregation(let rows, let keys, let aggregates) = table.form
        else { return nil }
        return GroupsText(rows: rows, keys: keys, aggregates: aggregates)
    }
}

extension RowSource {
    /// The groups that the rows are, if they are nothing else.
    var groups: GroupsText? { relations.count == 1 ? relations[0].groups : nil }
}
