import FuseCore

@testable import FuseQuery

/// A text of the grammar, and where the values of its group keys come from.
struct RandomQuery: Sendable {
    let sql: String
    var keys: [String: DeclaredKeys] = [:]
}

/// Makes queries of all that the planner accepts: joins of every kind, nested subqueries, unions, searches, margins, and
/// every measure.
struct QueryMaker {
    /// What the queries are for.
    enum Purpose {
        /// Anything that may be planned.
        case neighbours
        /// Only what means the same in plain SQL, which knows no rows without a unit and no NaN that is NULL.
        case comparison
    }

    let world: World
    let purpose: Purpose
    var random: SeededGenerator
    private var names = 0
    /// What WITH defines.
    private var tables: [String] = []

    init(_ world: World, for purpose: Purpose, seed: UInt64) {
        self.world = world
        self.purpose = purpose
        random = SeededGenerator(seed: seed)
    }

    /// A name that no other part of the query has.
    mutating func name(_ prefix: String) -> String {
        names += 1
        return "\(prefix)\(names)"
    }

    mutating func define(_ query: String) -> String {
        let table = name("w")
        tables.append("\(table) AS (\(query))")
        return table
    }

    mutating func query() -> RandomQuery {
        (names, tables) = (0, [])
        let rows = rows(depth: random.pick([0, 1, 1, 2]), isPrivate: purpose == .comparison ? !random.chance(6) : true)
        let keys = keys(of: rows, atMost: random.pick([0, 1, 1, 2, 2, 3]))
        var measures: [String] = []
        for _ in 0..<Int.random(in: 1...4, using: &random) { measures.append(measure(of: rows)) }
        let outputs = keys.enumerated().map { "\($1.sql) AS k\($0)" } + measures.enumerated().map { "\($1) AS m\($0)" }
        let with = tables.isEmpty ? "" : "WITH \(tables.joined(separator: ", ")) "
        let having = purpose == .comparison && random.chance(10) ? " HAVING count(*) > \(random.pick([1, 3, 20]))" : ""
        return RandomQuery(
            sql: "\(with)SELECT \(outputs.joined(separator: ", ")) \(rows.sql)\(grouping(keys))\(having)",
            keys: declaration(keys))
    }

    private mutating func grouping(_ keys: [Term]) -> String {
        guard !keys.isEmpty else { return random.chance(10) ? " GROUP BY ()" : "" }
        let list = keys.indices.map { "k\($0)" }
        let all = list.joined(separator: ", ")
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return " GROUP BY ROLLUP (\(all))"
        case 1: return " GROUP BY CUBE (\(all))"
        case 2: return " GROUP BY GROUPING SETS ((\(all)), ())"
        case 3 where keys.count > 1:
            return " GROUP BY GROUPING SETS ((\(list[0])), (\(list.dropFirst().joined(separator: ", "))))"
        case 4: return " GROUP BY \(keys.indices.map { "\($0 + 1)" }.joined(separator: ", "))"
        case 5: return " GROUP BY \(all)"
        default: return " GROUP BY ALL"
        }
    }

    /// Sometimes the values of the keys are declared, those of the constants worth comparing with.
    private mutating func declaration(_ keys: [Term]) -> [String: DeclaredKeys] {
        guard purpose == .neighbours, !keys.isEmpty, random.chance(25) else { return [:] }
        var declared: [String: DeclaredKeys] = [:]
        for (index, key) in keys.enumerated() {
            if let source = key.column.family.flatMap(Self.domain), random.chance(40) {
                declared["k\(index)"] = source
                continue
            }
            let values = key.column.constants.compactMap(Literal.init(sql:))
            guard !values.isEmpty else { return [:] }
            declared["k\(index)"] = .listed(values)
        }
        return declared
    }

    /// Where the values of a family stand in a public table.
    private static func domain(of family: String) -> DeclaredKeys? {
        let places = ["place": ("places", "k"), "region": ("regions", "r"), "w": ("places", "w")]
        return places[family].flatMap { table, column in (try? ID<Dataset>(table)).map { .column($0, column) } }
    }
}

extension Literal {
    /// A text or whole number as the constants of a `World` write it.
    fileprivate init?(sql: String) {
        if sql.hasPrefix("'") {
            self = .text(ExactText(String(sql.dropFirst().dropLast())))
        } else if let number = try? ExactDecimal(sql) {
            self = .number(number)
        } else {
            return nil
        }
    }
}
