import FuseCore

/// Draws row sources, and everything nested inside them.
struct OutlineWriter {
    /// The datasets that have a list of persons who are left out.
    let exclusions: Set<ID<Dataset>>

    func outline(of rows: RowSource) -> PlanOutline {
        let searched = (rows.filter?.tables ?? []).map { outline(of: $0, title: "searched by the condition") }
        return PlanOutline("rows", notes: notes(of: rows), inputs: relations(of: rows) + searched)
    }

    /// A dataset where a query reads it.
    func outline(of reading: DatasetReading, named alias: String?) -> PlanOutline {
        let name = alias.flatMap { $0 == reading.dataset.text ? nil : "\($0) = " } ?? ""
        let owner = reading.unit.map { "the unit \($0.name) in `\($0.column)`" } ?? "public"
        let text = ScalarText()
        var notes = ["reads \(reading.columns.map(\.name).joined(separator: ", "))"]
        notes += reading.conditions.map { "the terms ask: \(text.text($0))" }
        if exclusions.contains(reading.dataset) { notes.append("without those on its list") }
        return PlanOutline("\(name)\(reading.dataset) (\(owner))", notes: notes)
    }

    private func notes(of rows: RowSource) -> [String] {
        let text = ScalarText(of: rows)
        var notes: [String] = []
        if let unit = rows.unit {
            let name = unit.column.name.isEmpty ? "that of the subquery" : "`\(text.text(.column(unit)))`"
            notes.append("the unit is \(name); rows without it are left out")
        }
        if let filter = rows.filter { notes.append("where \(text.text(filter))") }
        return notes
    }

    private func relations(of rows: RowSource) -> [PlanOutline] {
        let text = ScalarText(of: rows)
        return rows.relations.enumerated().map { index, relation in
            guard index > 0 else { return outline(of: relation) }
            let join = rows.joins[index - 1]
            return outline(of: relation).noting("\(join.kind.rawValue) join on \(text.text(join.condition))")
        }
    }

    private func outline(of relation: Relation) -> PlanOutline {
        switch relation.source {
        case .dataset(let reading): outline(of: reading, named: relation.alias)
        case .derived(let table): outline(of: table, title: "\(relation.alias) = subquery")
        }
    }

    private func outline(of table: DerivedTable, title: String) -> PlanOutline {
        PlanOutline("\(title) (\(owner(of: table)))", notes: notes(of: table), inputs: inputs(of: table))
    }

    /// Whose rows they are; the unit's column goes along unseen if the query does not name it.
    private func owner(of table: DerivedTable) -> String {
        guard let unit = table.unit else {
            return table.sources.contains { $0.unit != nil } ? "rows of the same unit" : "public"
        }
        let column = table.columns[unit.place].name
        return column.isEmpty ? "the unit \(unit.name)" : "the unit \(unit.name) in `\(column)`"
    }

    private func inputs(of table: DerivedTable) -> [PlanOutline] {
        switch table.form {
        case .projection(let rows, _, _): [outline(of: rows.groups?.rows ?? rows)]
        case .aggregation(let rows, _, _): [outline(of: rows)]
        case .union(let parts): parts.map { outline(of: $0, title: "part of the union") }
        }
    }

    private func notes(of table: DerivedTable) -> [String] {
        switch table.form {
        case .projection(let rows, let values, let multiplicity):
            return groupNotes(rows) + (multiplicity == .distinct ? ["equal rows become one"] : [])
                + values.enumerated().compactMap { note($0, of: table, ScalarText(of: rows).text($1)) }
        case .aggregation(let rows, let keys, let aggregates):
            return [GroupsText(rows: rows, keys: keys, aggregates: aggregates).title]
        case .union: return ["the rows of all parts"]
        }
    }

    private func groupNotes(_ rows: RowSource) -> [String] {
        guard let groups = rows.groups else { return [] }
        return [groups.title] + (rows.filter.map { ["having \(ScalarText(of: rows).text($0))"] } ?? [])
    }

    /// What a needed column is, unless it has the name of what it shows.
    private func note(_ place: Int, of table: DerivedTable, _ text: String) -> String? {
        let name = table.columns[place].name
        guard table.needed.contains(place), !name.isEmpty, text != name, !text.hasSuffix(".\(name)") else { return nil }
        return "\(name) = \(text)"
    }
}
