import Foundation
import FuseCore
import Testing

@testable import FuseQuery

/// Whatever a text, parameter or schema holds: what is printed is one SELECT of the printer's own words, in which it stands
/// as a quoted name or a literal, in both dialects.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct PrintedInjectionTests {
    /// What statements of harmless queries are made of.
    private struct Vocabulary {
        var duckDB = PrintedParts()
        var spark = PrintedParts()
    }

    private typealias Statement = (source: String, plan: AggregatePlan, tables: [ID<Dataset>: [String]])

    private static let harmless = [
        AcceptedQuery.all, AcceptedQuery.nested,
        fullOfText.map { AcceptedQuery($0, ["t": .text("x\ny"), "p": .text("y%")]) },
        [odd("plain", unit: "who", number: "amount").query],
    ].flatMap(\.self)

    private static let vocabulary = Result {
        var vocabulary = Vocabulary()
        let bench = try Workbench.shared.get()
        var statements: [Statement] = []
        for (query, tree) in zip(harmless.dropLast(), try DuckDBProcess.trees(of: harmless.dropLast().map(\.sql))) {
            statements.append((query.sql, try described(query.sql) { try bench.plan(query, tree: tree) }, bench.tables))
        }
        var maker = QueryMaker(RandomDatabase.world, for: .neighbours, seed: 7)
        let made = (0..<150).map { _ in maker.query() }
        var random = SeededGenerator(seed: 7)
        let check = try NeighbourCheck(&random)
        for (query, tree) in zip(made, try DuckDBProcess.trees(of: made.map(\.sql))) {
            let limits = try ContributionLimits(maxGroups: 2, maxRowsPerGroup: 3)
            guard let planned = try? QueryError.catching({ try check.plan(query, tree, limits) }) else { continue }
            statements.append((query.sql, planned.plan, try check.database.paths(without: nil, folder: "/data")))
        }
        let names = odd("plain", unit: "who", number: "amount")
        statements.append((names.query.sql, try names.plan(), names.tables))
        for (statement, parts) in zip(statements, try Self.parts(of: statements)) {
            _ = statement
            vocabulary.duckDB.formUnion(parts.duckDB)
            vocabulary.spark.formUnion(parts.spark)
        }
        return vocabulary
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
    private static func inspect(_ statements: [Statement]) throws {
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

    // MARK: Values

    /// Queries in which a text stands wherever one may.
    static let fullOfText = [
        "SELECT coalesce(city, $t) AS k, count(*) AS n, sum(CASE WHEN note = $t THEN amount ELSE 0 END) AS s FROM visits WHERE note <> $t AND city NOT IN ($t, 'x', $p) AND concat(city, $t) > $p GROUP BY 1 HAVING k <> $t",
        "SELECT replace(coalesce(city, 'x'), 'y', $t) AS a, concat_ws($p, note, $t) AS b, count(DISTINCT note) FILTER (WHERE starts_with(note, $t) OR contains(city, $p)) AS n FROM visits WHERE strpos(note, $t) = 0 GROUP BY ALL",
        "SELECT p.district AS k, median(v.x) AS m FROM (SELECT person, CASE WHEN city = $t THEN $p ELSE $t END AS t, amount AS x FROM visits WHERE city IN (SELECT city FROM cities WHERE province = $t)) v JOIN people p ON p.person = v.person AND (v.t = $t OR v.t <> $p) GROUP BY ROLLUP (k)",
    ]

    /// Hostile texts by themselves and put together.
    private static func hostileTexts(_ count: Int, _ random: inout SeededGenerator) -> [String] {
        let pieces = InjectionTests.hostile + InjectionTests.controls
        return pieces
            + (0..<count).map { _ in
                (0..<Int.random(in: 2...4, using: &random)).map { _ in random.pick(pieces) }.joined()
            }
    }

    @Test func `values of parameters stand in literals and nowhere else`() throws {
        let seed = SeededGenerator.seed()
        print("injection test, parameters: FUSEBOX_TEST_SEED=\(seed)")
        var random = SeededGenerator(seed: seed)
        let bench = try Workbench.shared.get()
        let trees = try DuckDBProcess.trees(of: Self.fullOfText)
        var statements: [Statement] = []
        for text in Self.hostileTexts(220, &random) where text.utf8.count <= 1024 {
            for (sql, tree) in zip(Self.fullOfText, trees) {
                let query = AcceptedQuery(sql, ["t": .text(text), "p": .text(random.pick(InjectionTests.hostile))])
                statements.append((text, try described(sql) { try bench.plan(query, tree: tree) }, bench.tables))
            }
        }
        #expect(statements.count > 700)
        try Self.inspect(statements)
    }

    // MARK: Names

    /// A dataset whose columns have given names, and a query of all of them.
    private struct Odd {
        let query: AcceptedQuery
        let schema: Result<TableSchema, any Error>
        let tables: [ID<Dataset>: [String]]

        func plan() throws -> AggregatePlan {
            let catalog = try Catalog([schema.get()])
            return try QueryPlanner.plan(
                tree: DuckDBProcess.trees(of: [query.sql])[0], sql: query.sql, catalog: catalog, parameters: [:],
                limits: ContributionLimits(maxGroups: 2, maxRowsPerGroup: 3))
        }
    }

    private static func odd(_ key: String, unit: String, number: String) -> Odd {
        let (k, u, n) = (DuckDBText.identifier(key), DuckDBText.identifier(unit), DuckDBText.identifier(number))
        let text = "$$".contains(key) ? ExactText("x") : ExactText(key)
        let sql =
            "SELECT a.\(k) AS \(k), sum(a.\(n)) AS s, count(DISTINCT a.\(u)) AS c FROM odd AS a JOIN (SELECT \(u), max(\(n)) AS \(n), \(k) AS \(k) FROM odd GROUP BY \(u), \(k)) AS \(k) ON a.\(u) = \(k).\(u) WHERE \(k).\(k) <> a.\(k) GROUP BY 1"
        return Odd(
            query: AcceptedQuery(sql),
            schema: Result {
                try TableSchema(
                    dataset: ID("odd"),
                    columns: [
                        ColumnSchema(name: key, type: .text), ColumnSchema(name: unit, type: .text),
                        ColumnSchema(name: number, type: ColumnType(duckDBName: "INTEGER")),
                    ], unit: UnitColumn(name: "person", column: unit),
                    bounds: [number: SampleTables.bounds(0, 9, scale: 0)],
                    rows: [VisibleRows.among(key, [.text(text), .text(ExactText("absent"))])])
            }, tables: [ID.odd: ["/data/o'clock.parquet"]])
    }

    @Test func `names of columns stand in quotes and nowhere else`() throws {
        let seed = SeededGenerator.seed()
        print("injection test, names: FUSEBOX_TEST_SEED=\(seed)")
        var random = SeededGenerator(seed: seed)
        let long = String(repeating: "名\"`'", count: 1500)
        let names =
            (Self.hostileTexts(300, &random) + [
                long, "r0", "c0", "rows", "units", "u", "k0", "select", "а", "a\u{FF02}",
            ])
            .filter { !$0.unicodeScalars.contains { $0.value < 32 || $0.value == 127 } }
        var statements: [Statement] = []
        for name in names {
            let odd = Self.odd(name, unit: name + "u", number: name + "'n")
            statements.append((name, try described(name) { try odd.plan() }, odd.tables))
        }
        #expect(statements.count > 150)
        try Self.inspect(statements)
    }

    @Test func `names with control characters are refused`() {
        for control in InjectionTests.controls
        where control.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) {
            #expect(throws: QueryError(.catalog, "")) {
                try Self.odd("a" + control, unit: "u", number: "n").schema.get()
            }
        }
    }

    // MARK: Texts

    @Test func `broken texts are refused, or planned to one SELECT of known words`() throws {
        let seed = SeededGenerator.seed()
        print("injection test, texts: FUSEBOX_TEST_SEED=\(seed)")
        var random = SeededGenerator(seed: seed)
        let queries = AcceptedQuery.all + AcceptedQuery.nested
        let texts = (0..<3000).map { _ in Self.broken(random.pick(queries).sql, &random) }
        let bench = try Workbench.shared.get()
        var statements: [Statement] = []
        for (text, tree) in zip(texts, try DuckDBProcess.readableTrees(of: texts)) {
            guard let tree, let plan = try? QueryError.catching({ try bench.plan(AcceptedQuery(text), tree: tree) })
            else { continue }
            statements.append((text, plan, bench.tables))
        }
        print("injection test: \(texts.count) texts, \(statements.count) planned")
        #expect(statements.count > 50 && statements.count < texts.count / 2)
        try Self.inspect(statements)
        let jobs = statements.map { bench.printed($0.plan) }
        for (statement, outcome) in zip(statements, try DuckDBProcess.outcomes(of: jobs)) {
            _ = try described(statement.source) { try outcome.get() }
        }
    }

    /// A text with one or two places changed.
    private static func broken(_ sql: String, _ random: inout SeededGenerator) -> String {
        let mild = [String](repeating: " ", count: 40) + (0..<10).flatMap { ["0", "1", "\($0)", "\n"] }
        let pieces =
            InjectionTests.hostile + mild + [
                "SELECT", "FROM visits", "WHERE", "GROUP BY", "count(*)", "city", ",", ";", "UNION ALL", "person",
                "1e9", "-", "+",
                "n", ".5", " \n ", "AS \"x;\"", "'x''y'", "DISTINCT", "ROLLUP (", "IN (", "EXISTS", "flag", "NOT ", "(",
                ")",
            ]
        var scalars = Array(sql.unicodeScalars)
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            let place = Int.random(in: 0..<scalars.count, using: &random)
            let end = min(scalars.count, place + Int.random(in: 0...2, using: &random))
            scalars.replaceSubrange(place..<end, with: Array(random.pick(pieces).unicodeScalars))
        }
        return String(String.UnicodeScalarView(scalars))
    }

    // MARK: The inspection itself

    /// Statements into which something got that is not the plan's.
    @Test(arguments: [
        (#"SELECT TRY_CAST("u""#, #"SELECT 1 AS "evil", TRY_CAST("u""#), ("read_parquet(", "read_csv("),
        (#"FROM "rows""#, #"FROM "elsewhere""#), (", chr(10)", ", 'hidden'"),
        ("WHERE (", "WHERE random() > 2 AND ("),
        ("WITH ", "WITH \"more\" AS (SELECT 1), "),
        (#"GROUP BY "limited""#, #"UNION ALL SELECT 1, 2, 3 GROUP BY "limited""#),
    ])
    func `the inspection sees what does not belong there`(edit: (text: String, replacement: String)) throws {
        var random = SeededGenerator(seed: 3)
        let check = try NeighbourCheck(&random)
        let sql = "SELECT k, sum(x) AS s FROM events GROUP BY 1"
        let limits = try ContributionLimits(maxGroups: 2, maxRowsPerGroup: 3)
        let planned = try check.plan(RandomQuery(sql: sql), DuckDBProcess.trees(of: [sql])[0], limits)
        let printed = DuckDBPrinter(planned.plan).boundedSQL(
            tables: try check.database.paths(without: nil, folder: "/data"), salt: [1],
            exclusions: [try ID("events"): "/data/list"])
        let edited = printed.replacingOccurrences(of: edit.text, with: edit.replacement)
        #expect(edited != printed, "the printed statement has changed; change the edit")
        let vocabulary = try Self.vocabulary.get()
        let own = planned.plan.ownTexts.union(["/data/list", "/data/events-0.parquet", "01"].map(ExactText.init))
        let parts = try DuckDBProcess.parsed([edited]).map(PrintedParts.init(tree:))
        #expect(!parts[0].surplus(over: vocabulary.duckDB, own).isEmpty, "\(edited)")
    }
}

extension ID<Dataset> {
    fileprivate static var odd: ID<Dataset> {
        guard let id = try? ID<Dataset>("odd") else { preconditionFailure("a plain name is a name") }
        return id
    }
}
