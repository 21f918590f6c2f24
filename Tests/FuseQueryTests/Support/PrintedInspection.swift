import Foundation
import FuseCore
import Testing

@testable import FuseQuery

/// Looks whether printed statements hold anything that is neither the printer's nor their plan's.
enum PrintedInspection {
    /// What statements of harmless queries are made of.
    struct Vocabulary {
        var duckDB = PrintedParts()
        var spark = PrintedParts()
    }

    typealias Statement = (source: String, plan: AggregatePlan, tables: [ID<Dataset>: [String]])

    static let vocabulary = Result {
        var vocabulary = Vocabulary()
        let statements = try accepted() + generated() + [OddColumns("plain", unit: "who", number: "amount").statement()]
        for parts in try parts(of: statements) {
            vocabulary.duckDB.formUnion(parts.duckDB)
            vocabulary.spark.formUnion(parts.spark)
        }
        return vocabulary
    }

    private static func accepted() throws -> [Statement] {
        let bench = try Workbench.shared.get()
        let texts = fullOfText.map { AcceptedQuery($0, ["t": .text("x\ny"), "p": .text("y%")]) }
        let queries = AcceptedQuery.all + AcceptedQuery.nested + texts + [everyPart, everyFunction]
        return try zip(queries, DuckDBProcess.trees(of: queries.map(\.sql))).map { query, tree in
            (query.sql, try described(query.sql) { try bench.plan(query, tree: tree) }, bench.tables)
        }
    }

    /// Words that a text may bring into a statement without being hostile.
    private static let everyPart = AcceptedQuery(
        counting(
            DatePart.allCases.map { "date_part('\($0.rawValue)', seen) = 1" }
                + DatePart.allCases.filter(\.isTruncation).map { "date_trunc('\($0.rawValue)', seen) > day" }))

    private static let everyFunction = AcceptedQuery(
        counting(
            NumberFunction.allCases.map { "\($0.rawValue)(score) > 1" }
                + [
                    "sqrt(abs(score)) > sign(amount)", "pow(score, 2) < 4", "amount // 3 = 1", "amount % 3 = 1",
                    "score / 2 > 1",
                ]
                + ["trim", "ltrim", "rtrim", "lower", "upper", "reverse"].map { "\($0)(note) = 'x'" }
                + [
                    "left(note, 2) = 'x'", "right(note, 2) = 'x'", "lpad(note, 3, 'x') = 'x'",
                    "rpad(note, 3, 'x') = 'x'",
                ]
                + ["isnan(score)", "isfinite(score)", "round(score, 1) = 1", "floor(score) = ceil(score)"]))

    private static func counting(_ conditions: [String]) -> String {
        let counts = conditions.enumerated().map { "count(*) FILTER (WHERE \($1)) AS c\($0)" }
        return "SELECT \(counts.joined(separator: ", ")) FROM visits"
    }

    private static func generated() throws -> [Statement] {
        var maker = QueryMaker(RandomDatabase.world, for: .neighbours, seed: 7)
        let queries = (0..<150).map { _ in maker.query() }
        var random = SeededGenerator(seed: 7)
        let check = try NeighbourCheck(&random)
        let (tables, limits) = (
            try check.database.paths(without: nil, folder: "/data"),
            try ContributionLimits(maxGroups: 2, maxRowsPerGroup: 3)
        )
        return try zip(queries, DuckDBProcess.trees(of: queries.map(\.sql))).compactMap { query, tree in
            let planned = try? QueryError.catching { try check.plan(query, tree, limits) }
            return planned.map { (query.sql, $0.plan, tables) }
        }
    }

    private static func parts(of statements: [Statement]) throws -> [(duckDB: PrintedParts, spark: PrintedParts)] {
        let trees = try DuckDBProcess.parsed(
            statements.map { DuckDBPrinter($0.plan).boundedSQL(tables: $0.tables, salt: [1]) })
        return try zip(statements, trees).map { statement, tree in
            let spark = SparkPrinter(statement.plan).boundedSQL(tables: statement.tables, salt: [1])
            return try described(statement.source) { (try PrintedParts(tree: tree), try PrintedParts(spark: spark)) }
        }
    }

    /// Checks that statements have nothing that is neither the printer's nor the plan's.
    static func requireOnlyOwn(_ statements: [Statement]) throws {
        let vocabulary = try vocabulary.get()
        var found: [String] = []
        for (statement, parts) in zip(statements, try parts(of: statements)) {
            let paths = statement.tables.values.flatMap(\.self).map(ExactText.init)
            let own = statement.plan.ownTexts.union(paths).union([ExactText("01")])
            let surplus =
                parts.duckDB.surplus(over: vocabulary.duckDB, own).map { "DuckDB: \($0)" }
                + parts.spark.surplus(over: vocabulary.spark, own).map { "Spark: \($0)" }
            if !surplus.isEmpty { found.append("\(statement.source.debugDescription): \(surplus)") }
        }
        #expect(found.isEmpty, "\(found.count) statements\n\(found.prefix(5).joined(separator: "\n"))")
    }

    /// Queries in which a text stands wherever one may.
    static let fullOfText = [
        "SELECT coalesce(city, $t) AS k, count(*) AS n, sum(CASE WHEN note = $t THEN amount ELSE 0 END) AS s FROM visits WHERE note <> $t AND city NOT IN ($t, 'x', $p) AND concat(city, $t) > $p GROUP BY 1 HAVING k <> $t",
        "SELECT replace(coalesce(city, 'x'), 'y', $t) AS a, concat_ws($p, note, $t) AS b, count(DISTINCT note) FILTER (WHERE starts_with(note, $t) OR contains(city, $p)) AS n FROM visits WHERE strpos(note, $t) = 0 GROUP BY ALL",
        "SELECT p.district AS k, median(v.x) AS m FROM (SELECT person, CASE WHEN city = $t THEN $p ELSE $t END AS t, amount AS x FROM visits WHERE city IN (SELECT city FROM cities WHERE province = $t)) v JOIN people p ON p.person = v.person AND (v.t = $t OR v.t <> $p) GROUP BY ROLLUP (k)",
    ]
}

extension DatePart {
    /// Whether moments are cut off at it.
    fileprivate var isTruncation: Bool {
        switch self {
        case .year, .quarter, .month, .week, .day, .hour, .minute, .second: true
        default: false
        }
    }
}
