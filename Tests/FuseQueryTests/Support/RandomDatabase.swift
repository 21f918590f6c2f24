import Foundation
import FuseCore

@testable import FuseQuery

/// A small random database of three private tables of one unit and two public ones, as VALUES that SQL can read.
struct RandomDatabase {
    /// One table: its columns, and rows as VALUES with the number of the unit they belong to.
    struct Table {
        let name: String
        let columns: [(name: String, type: String)]
        let rows: [(unit: Int?, row: String)]
        let isPrivate: Bool
        var unique: Set<String> = []
    }

    /// The units, by their numbers.
    static let units = Array(1...7)

    let tables: [Table]
    /// In which type the unit columns are.
    let unitType: UnitType

    init(_ random: inout SeededGenerator) {
        let type = random.pick(UnitType.allCases)
        unitType = type
        tables = [
            Self.events(type, &random), Self.members(type, &random), Self.orders(type, &random),
            Self.places(&random), Self.regions(&random),
        ]
    }

    /// What queries over the tables are made of.
    static let world = World(tables: [
        World.Table(
            "events", isPrivate: true,
            [
                "u unit", "k text place 'a'|'b'|'厦'", "x whole w 0|1|2|7", "y double v 0.25|-1.5|3",
                "c decimal - 1.25|0.05", "d date - DATE '2013-01-31'|DATE '2013-02-01'",
                "t moment - TIMESTAMP '2013-01-31 10:00:00'", "f truth - TRUE|FALSE", "b whole? big 0|9007199254740993",
                "n text - 'x'|'a'",
            ]),
        World.Table("members", isPrivate: true, ["u unit", "g text region 'n'|'s'", "z whole w 0|1|5"]),
        World.Table(
            "orders", isPrivate: true,
            ["u unit", "o whole order 1|2|3|9", "k text place 'a'|'b'|'厦'", "a decimal - 0|1.5|-2", "x whole w 0|1|2"]),
        World.Table(
            "places", isPrivate: false, ["k text place 'a'|'b'|'厦'", "r text region 'n'|'w'", "w whole w 0|3"]),
        World.Table(
            "regions", isPrivate: false,
            ["r text region 'n'|'s'", "big whole? big 0|9007199254740993", "v double v 0.25|3"]
        ),
    ])

    /// Statements that make the tables without one unit's rows, or whole.
    func statements(without unit: Int?, folder: String) -> [String] {
        tables.filter { $0.isPrivate || unit == nil }.map { table in
            let rows = table.rows.filter { unit == nil || $0.unit != unit }.map(\.row)
            return Self.copy(rows, table.columns, Self.path(of: table, without: unit, folder))
        }
    }

    func paths(without unit: Int?, folder: String) throws -> [ID<Dataset>: [String]] {
        var paths: [ID<Dataset>: [String]] = [:]
        for table in tables { paths[try ID(table.name)] = [Self.path(of: table, without: unit, folder)] }
        return paths
    }

    private static func path(of table: Table, without unit: Int?, _ folder: String) -> String {
        "\(folder)/\(table.name)-\(table.isPrivate ? unit ?? 0 : 0).parquet"
    }

    /// Units that a list leaves out of one private table, or of none.
    func lists(_ random: inout SeededGenerator, folder: String) throws -> [ID<Dataset>: String] {
        guard random.chance(30) else { return [:] }
        let units = random.some(Self.units, atMost: 3).map(unitType.line) + ["999", "nobody"]
        let path = folder + "/list.txt"
        try Data(units.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: path))
        return [try ID(random.pick(["events", "members", "orders"])): path]
    }

    private static func copy(_ rows: [String], _ columns: [(name: String, type: String)], _ path: String) -> String {
        let typed = columns.map { "CAST(\($0.name) AS \($0.type)) AS \($0.name)" }.joined(separator: ", ")
        let nulls = "(\(columns.map { _ in "NULL" }.joined(separator: ", ")))"
        let names = columns.map(\.name).joined(separator: ", ")
        return
            "COPY (SELECT \(typed) FROM (VALUES \((rows + [nulls]).joined(separator: ", "))) AS t(\(names)) OFFSET 0 "
            + "LIMIT \(rows.count)) TO '\(path)' (FORMAT parquet)"
    }
}

/// The types that a unit column may have.
enum UnitType: String, CaseIterable {
    case integer = "INTEGER"
    case text = "VARCHAR"
    case date = "DATE"
    case decimal = "DECIMAL(9,2)"

    /// A unit as a line of a list.
    func line(_ unit: Int) -> String {
        switch self {
        case .integer: "\(unit)"
        case .text: ["a", "A", "厦门", "a ", "é", "e\u{301}", "NULL"][unit - 1]
        case .date:
            ["0001-01-01", "9999-12-31", "1970-01-01", "2013-01-31", "2012-02-29", "1582-10-10", "2013-02-01"][unit - 1]
        case .decimal: "\(unit - 4).0\(unit)"
        }
    }

    /// A unit, or none, as SQL.
    func sql(_ unit: Int?) -> String { unit.map { "'\(line($0))'" } ?? "NULL" }
}
