import Foundation
import FuseCore

@testable import FuseQuery

/// A small random database of two private tables and a public one, as VALUES that SQL can read.
struct RandomDatabase {
    static let units = Array(1...7)

    let events: [(unit: Int?, row: String)]
    let members: [(unit: Int?, row: String)]
    let places: [String]

    init(_ random: inout SeededGenerator) {
        events = (0..<Int.random(in: random.pick([1...6, 12...40, 12...40]), using: &random)).map { _ in
            let unit = random.chance(10) ? nil : random.pick(Self.units + [1, 1, 1, 2, 2])
            return (unit, Self.event(unit, &random))
        }
        members = (0..<Int.random(in: 3...12, using: &random)).map { _ in
            let unit = random.chance(10) ? nil : random.pick(Self.units)
            let row =
                "(\(Self.shown(unit)), \(random.pick(["'n'", "'s'", "NULL"])), \(random.pick(["1", "5", "-9", "NULL"])))"
            return (unit, row)
        }
        places = (0..<Int.random(in: 2...6, using: &random)).map { _ in
            "(\(random.pick(Self.names)), \(random.pick(["'东'", "'w'", "NULL"])), \(random.pick(["0", "3", "-40", "NULL"])))"
        }
    }

    /// Statements that make the tables without one unit's rows, or whole.
    func statements(without unit: Int?, folder: String) -> [String] {
        let kept = { (rows: [(unit: Int?, row: String)]) in rows.filter { unit == nil || $0.unit != unit }.map(\.row) }
        return [
            Self.copy(kept(events), Self.eventColumns, "\(folder)/events-\(unit ?? 0).parquet"),
            Self.copy(kept(members), Self.memberColumns, "\(folder)/members-\(unit ?? 0).parquet"),
            Self.copy(places, Self.placeColumns, "\(folder)/places-\(unit ?? 0).parquet"),
        ]
    }

    static func tables(without unit: Int?, folder: String) throws -> [ID<Dataset>: [String]] {
        var tables: [ID<Dataset>: [String]] = [:]
        for name in ["events", "members", "places"] {
            tables[try ID(name)] = ["\(folder)/\(name)-\(unit ?? 0).parquet"]
        }
        return tables
    }

    /// Which rows the terms show.
    enum Shown {
        case all
        case some
    }

    static func catalog(_ random: inout SeededGenerator, _ shown: Shown = .all) throws -> Catalog {
        let unit = UnitColumn(name: "person", column: "u")
        let low = Int.random(in: -8...3, using: &random)
        let bounds = try ["x", "c", "y"].reduce(into: [String: ColumnBounds]()) { bounds, name in
            bounds[name] = try SampleTables.bounds(
                low, low + Int.random(in: 0...12, using: &random), scale: name == "x" ? 0 : 1)
        }
        return try Catalog([
            TableSchema(
                dataset: ID("events"), columns: schema(eventColumns), unit: unit, bounds: bounds,
                rows: rows(eventConditions, shown, &random)),
            TableSchema(
                dataset: ID("members"), columns: schema(memberColumns), unit: unit,
                bounds: ["z": SampleTables.bounds(-2, 4, scale: 0)], rows: rows(memberConditions, shown, &random)),
            TableSchema(
                dataset: ID("places"), columns: schema(placeColumns), unit: nil,
                bounds: ["w": SampleTables.bounds(-5, 5, scale: 0)], rows: rows(placeConditions, shown, &random)),
        ])
    }

    /// Units that a list leaves out, for one private table or none.
    static func lists(_ random: inout SeededGenerator, folder: String) throws -> [ID<Dataset>: String] {
        guard random.chance(40) else { return [:] }
        let units = random.some(units.map(String.init), atMost: 3) + ["999", "nobody"]
        let path = folder + "/list.txt"
        try Data(units.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: path))
        return [try ID(random.pick(["events", "members"])): path]
    }

    private static let eventConditions = [
        VisibleRows.within("x", nil, VisibleRows.number("100")),
        VisibleRows.within("y", VisibleRows.number("-1.5"), nil),
        VisibleRows.among("k", [VisibleRows.text("a"), VisibleRows.text("b"), VisibleRows.text("厦")]),
        VisibleRows.within("d", VisibleRows.text("1969-12-31"), nil),
        VisibleRows.within("u", VisibleRows.number("1"), VisibleRows.number("6")),
    ]
    private static let memberConditions = [VisibleRows.within("z", VisibleRows.number("0.5"), nil)]
    private static let placeConditions = [
        VisibleRows.among("r", [VisibleRows.text("东"), VisibleRows.text("w")]),
        VisibleRows.within("w", nil, VisibleRows.number("2")),
    ]

    /// Often none, so that most databases keep enough rows to reach their bounds.
    private static func rows(
        _ conditions: [RowCondition], _ shown: Shown, _ random: inout SeededGenerator
    ) -> [RowCondition] {
        shown == .all || random.chance(50) ? [] : random.some(conditions, atMost: 2)
    }

    private static let names = ["'a'", "'b'", "'厦'", "'d'", "NULL"]
    private static let eventColumns = [
        ("u", "INTEGER"), ("k", "VARCHAR"), ("x", "INTEGER"), ("y", "DOUBLE"), ("c", "DECIMAL(6,2)"), ("d", "DATE"),
    ]
    private static let memberColumns = [("u", "INTEGER"), ("g", "VARCHAR"), ("z", "SMALLINT")]
    private static let placeColumns = [("k", "VARCHAR"), ("r", "VARCHAR"), ("w", "INTEGER")]

    private static func event(_ unit: Int?, _ random: inout SeededGenerator) -> String {
        let values = [
            shown(unit), random.pick(names),
            random.pick(["0", "1", "2", "-3", "7", "100", "-2147483648", "2147483647", "NULL"]),
            random.pick(["0.25", "-1.5", "3.75", "1e300", "'nan'::DOUBLE", "'inf'::DOUBLE", "'-inf'::DOUBLE", "NULL"]),
            random.pick(["1.25", "-9999.99", "0.05", "2.50", "NULL"]),
            random.pick(["DATE '2013-01-31'", "DATE '2013-02-01'", "DATE '1969-12-31'", "'infinity'::DATE", "NULL"]),
        ]
        return "(\(values.joined(separator: ", ")))"
    }

    private static func shown(_ unit: Int?) -> String { unit.map(String.init) ?? "NULL" }

    private static func schema(_ columns: [(String, String)]) -> [ColumnSchema] {
        columns.map { ColumnSchema(name: $0.0, type: ColumnType(duckDBName: $0.1)) }
    }

    private static func copy(_ rows: [String], _ columns: [(String, String)], _ path: String) -> String {
        let typed = columns.map { "CAST(\($0.0) AS \($0.1)) AS \($0.0)" }.joined(separator: ", ")
        let nulls = "(\(columns.map { _ in "NULL" }.joined(separator: ", ")))"
        let names = columns.map(\.0).joined(separator: ", ")
        return
            "COPY (SELECT \(typed) FROM (VALUES \((rows + [nulls]).joined(separator: ", "))) AS t(\(names)) OFFSET 0 "
            + "LIMIT \(rows.count)) TO '\(path)' (FORMAT parquet)"
    }
}
