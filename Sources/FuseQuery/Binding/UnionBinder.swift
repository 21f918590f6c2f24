import FuseCore

/// Puts the rows of several subqueries together, whose columns match by place and which protect the same unit.
struct UnionBinder {
    let tables: [DerivedTable]
    let mark: SourceMark

    func table(_ number: Int) throws(QueryError) -> DerivedTable {
        let units = try unit()
        let shape = tables[0]
        let columns = try shape.columns.indices.map { (place) throws(QueryError) in try column(place) }
        return DerivedTable(number: number, form: .union(tables), columns: columns, unit: units, needed: [])
    }

    /// The unit, which stands at one place in all parts.
    private func unit() throws(QueryError) -> DerivedTable.Unit? {
        try requireSameWidth()
        let units = tables.map(\.unit)
        guard let first = units[0] else {
            guard units.allSatisfy({ $0 == nil }) else { throw mixed() }
            return nil
        }
        guard units.allSatisfy({ $0.map { Array($0.name.utf8) == Array(first.name.utf8) } ?? false }) else {
            throw mixed()
        }
        guard units.allSatisfy({ $0?.place == first.place }) else {
            throw QueryError(
                .mixedUnits, at: mark,
                "the parts of `UNION ALL` name their unit column at different places; name it at one place, or in no part"
            )
        }
        return first
    }

    private func mixed() -> QueryError {
        QueryError(
            .mixedUnits, at: mark,
            "the parts of `UNION ALL` protect different units, or some none; put together tables of one unit")
    }

    private func requireSameWidth() throws(QueryError) {
        let widths = tables.map { table in table.columns.count { !$0.name.isEmpty || !$0.isUnit } }
        guard Set(widths).count == 1,
            Set(tables.map(\.columns.count)).count == 1 || Set(tables.map { $0.unit == nil }).count > 1
        else {
            throw QueryError(
                .typeMismatch, at: mark,
                "the parts of `UNION ALL` have different numbers of columns; name as many in each")
        }
    }

    private func column(_ place: Int) throws(QueryError) -> DerivedTable.Column {
        let columns = tables.map { $0.columns[place] }
        guard Set(columns.map(\.isUnit)).count == 1 else {
            throw QueryError(
                .unitColumn, at: mark,
                "column \(place + 1) of `UNION ALL` is a unit column in one part and not in another; align them")
        }
        guard let type = ScalarType.common(columns.map(\.type)), type != .opaque else {
            let names = columns.map(\.type.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            throw QueryError(
                .typeMismatch, at: mark,
                "column \(place + 1) of `UNION ALL` is \(names.joined(separator: " and ")); cast one of them")
        }
        if columns[0].isUnit, Set(columns.map(\.type)).count > 1 {
            throw QueryError(
                .typeMismatch, at: mark, "the unit columns of `UNION ALL` differ in type; seal them with one")
        }
        return DerivedTable.Column(name: columns[0].name, type: type, isUnit: columns[0].isUnit)
    }
}
