@testable import FuseQuery

/// The rows of the random tables: missing and extreme values, duplicates, and units that hold much.
extension RandomDatabase {
    private static let places = ["'a'", "'b'", "'厦'", "'d'", "NULL"]
    private static let long = "'\(String(repeating: "长", count: 1024))"
    private static let bigs = [
        "0", "9007199254740992", "9007199254740993", "-9223372036854775808", "9223372036854775807",
    ]

    static func events(_ type: UnitType, _ random: inout SeededGenerator) -> Table {
        let wholes = ["0", "1", "2", "-3", "7", "100", "-2147483648", "2147483647", "NULL"]
        let doubles = [
            "0.25", "-1.5", "3", "1e300", "'nan'::DOUBLE", "'inf'::DOUBLE", "'-inf'::DOUBLE", "'-0.0'::DOUBLE", "0.0",
            "9007199254740992", "NULL",
        ]
        let columns = [
            ("u", type.rawValue), ("k", "VARCHAR"), ("x", "INTEGER"), ("y", "DOUBLE"), ("c", "DECIMAL(6,2)"),
            ("d", "DATE"), ("t", "TIMESTAMP"), ("f", "BOOLEAN"), ("b", "BIGINT"), ("n", "VARCHAR"),
        ]
        let count = Int.random(in: random.pick([1...6, 12...40, 12...40]), using: &random)
        return table("events", columns, count, type, &random) { random in
            [
                random.pick(places), random.pick(wholes), random.pick(doubles),
                random.pick(["1.25", "-9999.99", "0.05", "2.50", "NULL"]),
                random.pick(["DATE '2013-01-31'", "DATE '2013-02-01'", "DATE '1969-12-31'", "'infinity'::DATE", "NULL"]
                ),
                random.pick(["TIMESTAMP '2013-01-31 10:00:00'", "TIMESTAMP '1969-12-31 23:59:59.999999'", "NULL"]),
                random.pick(["TRUE", "FALSE", "NULL"]), random.pick(bigs + ["NULL"]),
                random.pick(["'x'", "'a'", "''", "NULL", long + "1'", long + "2'"]),
            ]
        }
    }

    static func members(_ type: UnitType, _ random: inout SeededGenerator) -> Table {
        let columns = [("u", type.rawValue), ("g", "VARCHAR"), ("z", "SMALLINT")]
        let isUnique = random.chance(50)
        let made = table("members", columns, Int.random(in: 3...12, using: &random), type, &random) { random in
            [random.pick(["'n'", "'s'", "NULL"]), random.pick(["1", "5", "-9", "0", "NULL"])]
        }
        guard isUnique else { return made }
        var seen: Set<Int> = []
        let rows = made.rows.filter { row in row.unit.map { seen.insert($0).inserted } ?? true }
        return Table(name: "members", columns: columns, rows: rows, isPrivate: true, unique: ["u"])
    }

    /// The number of an order stands in one row.
    static func orders(_ type: UnitType, _ random: inout SeededGenerator) -> Table {
        let columns = [
            ("u", type.rawValue), ("o", "INTEGER"), ("k", "VARCHAR"), ("a", "DECIMAL(9,2)"), ("x", "INTEGER"),
        ]
        var number = 0
        let made = table("orders", columns, Int.random(in: 2...16, using: &random), type, &random) { random in
            number += 1
            return [
                random.chance(10) ? "NULL" : "\(number)", random.pick(places),
                random.pick(["1.5", "-2", "0", "9999999.99", "NULL"]),
                random.pick(["0", "1", "2", "NULL"]),
            ]
        }
        return Table(name: "orders", columns: columns, rows: made.rows, isPrivate: true, unique: ["o"])
    }

    static func places(_ random: inout SeededGenerator) -> Table {
        let columns = [("k", "VARCHAR"), ("r", "VARCHAR"), ("w", "INTEGER")]
        let isUnique = random.chance(50)
        let names = isUnique ? random.some(places, atMost: 5) : (0..<6).map { _ in random.pick(places) }
        let rows = (names + (isUnique ? ["NULL"] : ["'a'"])).map { name in
            "(\(name), \(random.pick(["'n'", "'w'", "'s'", "NULL"])), \(random.pick(["0", "3", "-40", "1", "NULL"])))"
        }
        return Table(
            name: "places", columns: columns, rows: rows.map { (nil, $0) }, isPrivate: false,
            unique: isUnique ? ["k"] : [])
    }

    static func regions(_ random: inout SeededGenerator) -> Table {
        let columns = [("r", "VARCHAR"), ("big", "BIGINT"), ("v", "DOUBLE")]
        let rows = zip(["'n'", "'s'", "'w'", "NULL", "NULL"], bigs).map { name, big in
            "(\(name), \(big), \(random.pick(["0.25", "3", "-1.5", "NULL"])))"
        }
        return Table(
            name: "regions", columns: columns, rows: rows.map { (nil, $0) }, isPrivate: false, unique: ["r", "big"])
    }

    /// Some rows have no unit, and units 1 and 2 have more than the others.
    private static func table(
        _ name: String, _ columns: [(String, String)], _ count: Int, _ type: UnitType, _ random: inout SeededGenerator,
        _ values: (inout SeededGenerator) -> [String]
    ) -> Table {
        let rows = (0..<count).map { _ in
            let unit = random.chance(10) ? nil : random.pick(units + [1, 1, 1, 2, 2])
            return (unit, "(\(([type.sql(unit)] + values(&random)).joined(separator: ", ")))")
        }
        return Table(name: name, columns: columns, rows: rows, isPrivate: true)
    }
}
