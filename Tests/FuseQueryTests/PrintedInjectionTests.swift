import Foundation
import FuseCore
import Testing

@testable import FuseQuery

/// Whatever a text, parameter or schema holds: what is printed is one SELECT of the printer's own words, in which it stands
/// as a quoted name or a literal, in both dialects.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct PrintedInjectionTests {
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
        let trees = try DuckDBProcess.trees(of: PrintedInspection.fullOfText)
        var statements: [PrintedInspection.Statement] = []
        for text in Self.hostileTexts(220, &random) where text.utf8.count <= 1024 {
            for (sql, tree) in zip(PrintedInspection.fullOfText, trees) {
                let query = AcceptedQuery(sql, ["t": .text(text), "p": .text(random.pick(InjectionTests.hostile))])
                statements.append((text, try described(sql) { try bench.plan(query, tree: tree) }, bench.tables))
            }
        }
        #expect(statements.count > 700)
        try PrintedInspection.requireOnlyOwn(statements)
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
        var statements: [PrintedInspection.Statement] = []
        for name in names {
            let odd = try described(name) { try OddColumns(name, unit: name + "u", number: name + "'n").statement() }
            statements.append((name, odd.plan, odd.tables))
        }
        #expect(statements.count > 150)
        try PrintedInspection.requireOnlyOwn(statements)
    }

    @Test func `names with control characters are refused`() {
        for control in InjectionTests.controls
        where control.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) {
            #expect(throws: QueryError(.catalog, "")) {
                try OddColumns("a" + control, unit: "u", number: "n")
            }
        }
    }

    @Test func `broken texts are refused, or planned to one SELECT of known words`() throws {
        let seed = SeededGenerator.seed()
        print("injection test, texts: FUSEBOX_TEST_SEED=\(seed)")
        var random = SeededGenerator(seed: seed)
        let queries = AcceptedQuery.all + AcceptedQuery.nested
        let texts = (0..<3000).map { _ in Self.broken(random.pick(queries).sql, &random) }
        let bench = try Workbench.shared.get()
        var statements: [PrintedInspection.Statement] = []
        for (text, tree) in zip(texts, try DuckDBProcess.readableTrees(of: texts)) {
            guard let tree, let plan = try? QueryError.catching({ try bench.plan(AcceptedQuery(text), tree: tree) })
            else { continue }
            statements.append((text, plan, bench.tables))
        }
        print("injection test: \(texts.count) texts, \(statements.count) planned")
        #expect(statements.count > 50 && statements.count < texts.count / 2)
        try PrintedInspection.requireOnlyOwn(statements)
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
        let vocabulary = try PrintedInspection.vocabulary.get()
        let own = planned.plan.ownTexts.union(["/data/list", "/data/events-0.parquet", "01"].map(ExactText.init))
        let parts = try DuckDBProcess.parsed([edited]).map(PrintedParts.init(tree:))
        #expect(!parts[0].surplus(over: vocabulary.duckDB, own).isEmpty, "\(edited)")
    }
}
