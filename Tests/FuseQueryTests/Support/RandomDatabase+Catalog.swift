import FuseCore

@testable import FuseQuery

/// What the planner is told of the random tables.
extension RandomDatabase {
    /// Bounds that cut off some values, conditions of the terms, and which columns are unique.
    func catalog(_ random: inout SeededGenerator) throws -> Catalog {
        var schemas: [TableSchema] = []
        for table in tables {
            schemas.append(
                try TableSchema(
                    dataset: ID(table.name),
                    columns: table.columns.map { ColumnSchema(name: $0.name, type: ColumnType(duckDBName: $0.type)) },
                    unit: table.isPrivate ? UnitColumn(name: "person", column: "u") : nil,
                    bounds: Self.bounds(of: table.name, &random), rows: rows(of: table.name, &random),
                    unique: table.unique))
        }
        return try Catalog(schemas)
    }

    private static func bounds(of table: String, _ random: inout SeededGenerator) throws -> [String: ColumnBounds] {
        let low = Int.random(in: -8...3, using: &random)
        let high = low + Int.random(in: 0...12, using: &random)
        return switch table {
        case "events":
            try [
                "x": SampleTables.bounds(low, high, scale: 0), "c": SampleTables.bounds(low, high, scale: 1),
                "y": SampleTables.bounds(low, high, scale: random.pick([0, 1, 3])),
            ]
        case "members": try ["z": SampleTables.bounds(-2, 4, scale: 0)]
        case "orders":
            try [
                "a": SampleTables.bounds(-1, 3, scale: 2), "o": SampleTables.bounds(0, 10, scale: 0),
                "x": SampleTables.bounds(0, 1, scale: 0),
            ]
        case "places": try ["w": SampleTables.bounds(-5, 5, scale: 0)]
        default: try ["v": SampleTables.bounds(-1, 2, scale: 2)]
        }
    }

    /// Often none, so that most databases keep enough rows to reach their bounds.
    private func rows(of table: String, _ random: inout SeededGenerator) -> [RowCondition] {
        random.chance(70) ? [] : random.some(Self.conditions[table] ?? [], atMost: 2)
    }

    private static let conditions: [String: [RowCondition]] = [
        "events": [
            VisibleRows.within("x", nil, VisibleRows.number("100")),
            VisibleRows.within("y", VisibleRows.number("-1.5"), nil),
            VisibleRows.among("k", [VisibleRows.text("a"), VisibleRows.text("b"), VisibleRows.text("厦")]),
            VisibleRows.within("d", VisibleRows.text("1969-12-31"), nil),
        ],
        "members": [VisibleRows.within("z", VisibleRows.number("0.5"), nil)],
        "orders": [VisibleRows.within("o", nil, VisibleRows.number("6"))],
        "places": [
            VisibleRows.among("r", [VisibleRows.text("n"), VisibleRows.text("w")]),
            VisibleRows.within("w", nil, VisibleRows.number("2")),
        ],
    ]
}
