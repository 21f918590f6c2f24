import Foundation
import FuseCore
import Testing

@testable import FuseQuery

@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct InjectionTests {
    /// Texts that end a literal or identifier where quoting is careless.
    static let hostile: [String] = [
        "'", "''", "\"", "\"\"", "\\", "\\'", "'; DROP TABLE x; --", "\"; DROP TABLE x; --", "' OR 1=1 --", "/* */",
        "--",
        "$1", "$x$", "$$", "?", "%", "_", "x'41'", "E'\\n'", "\u{301}", "'\u{301}", "\"\u{301}'", "厦门'门", "a\u{200D}'b",
        "\u{202E}'", "{{x}}", "}", ")", "(", "];", "NULL", "chr(39)", "' || chr(39) || '", "U&'\\0027'", "😀'😀", ".quit",
    ]
    static let controls: [String] = [
        "\n", "a\nb", "\r\n.quit\n", "\t'", "\u{0}", "'\u{0}'", "\u{7F}\u{1B}[2J", "\u{85}'",
    ]

    @Test func `hostile text literals and parameters come back as they were`() throws {
        let texts = Self.hostile + Self.controls
        let catalog = try SampleTables.catalog()
        let sql =
            "SELECT coalesce(city, $t) AS k, count(*) AS n FROM visits WHERE city IS NULL AND coalesce(city, $t) = $t GROUP BY 1"
        let tree = try DuckDBProcess.trees(of: [sql])[0]
        let bench = try Workbench.shared.get()
        let jobs = try texts.map { text in
            bench.printed(
                try QueryPlanner.plan(
                    tree: tree, sql: sql, catalog: catalog, parameters: ["t": .text(text)],
                    limits: SampleTables.wideLimits()))
        }
        for (text, rows) in zip(texts, try DuckDBProcess.rows(of: jobs)) {
            #expect(
                rows.count == 1 && rows[0][0].map { $0.utf8.elementsEqual(text.utf8) } == true,
                "\(text.debugDescription)")
        }
    }

    @Test func `hostile literals in the text reach the engine as values only`() throws {
        let literals = Self.hostile.map { "'\($0.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined())'" }
        let queries = literals.flatMap { literal in
            [
                AcceptedQuery("SELECT count(*) AS n FROM visits WHERE coalesce(note, '') <> \(literal)"),
                AcceptedQuery(
                    "SELECT count(*) AS n FROM visits WHERE note LIKE \(literal) OR note IN (\(literal), 'b')"),
                AcceptedQuery(
                    "SELECT CASE WHEN flag THEN \(literal) ELSE note END AS k, count(*) FROM visits GROUP BY 1"),
            ]
        }
        let bench = try Workbench.shared.get()
        let trees = try DuckDBProcess.trees(of: queries.map(\.sql))
        let plans = try zip(queries, trees).map { try bench.plan($0, tree: $1) }
        let exact = try DuckDBProcess.rows(of: plans.map { bench.printed($0) })
        let plain = try DuckDBProcess.rows(
            of: zip(queries, plans).map { (sql: "\($0.sql)", columns: $1.outputs.count) }, after: bench.views)
        for (index, query) in queries.enumerated() {
            let ours = exact[index].map { row in [row.count > 2 ? row[0] : nil, row.last ?? nil] }
            let theirs = plain[index].map { row in [row.count > 1 ? row[0] : nil, row.last ?? nil] }
            #expect(Set(ours) == Set(theirs), "\(query.sql)")
        }
    }

    @Test func `hostile column names and aliases are only names`() throws {
        let names = Self.hostile.filter { !$0.isEmpty }
        let folder = try TemporaryFolder()
        let path = folder.path + "/o'clock.parquet"
        let columns = names.enumerated().map { "\($0)::INTEGER AS \(DuckDBText.identifier($1))" }.joined(
            separator: ", ")
        _ = try DuckDBProcess.lines(of: [
            "COPY (SELECT 1 AS u, \(columns)) TO \(DuckDBText.literal(path)) (FORMAT parquet)"
        ])
        let schema = try TableSchema(
            dataset: ID("odd"),
            columns: (["u"] + names).map { ColumnSchema(name: $0, type: ColumnType(duckDBName: "INTEGER")) },
            unit: UnitColumn(name: "u", column: "u"),
            bounds: names.reduce(into: [:]) { $0[$1] = try SampleTables.bounds(0, 100, scale: 0) })
        let texts = names.map { name in
            let quoted = DuckDBText.identifier(name)
            return
                "SELECT \(quoted) AS \(quoted), sum(o.\(quoted)) AS s FROM odd AS o WHERE \(quoted) >= 0 GROUP BY o.\(quoted)"
        }
        let jobs = try zip(texts, DuckDBProcess.trees(of: texts)).map { text, tree in
            let plan = try QueryPlanner.plan(
                tree: tree, sql: text, catalog: Catalog([schema]), parameters: [:], limits: SampleTables.wideLimits())
            return (
                sql: DuckDBPrinter(plan).boundedSQL(tables: [schema.dataset: [path]], salt: []), columns: plan.width
            )
        }
        for (index, rows) in try DuckDBProcess.rows(of: jobs).enumerated() {
            #expect(rows == [["\(index)", "1", "\(index)"]], "\(names[index].debugDescription)")
        }
    }

    @Test func `hostile constants and columns of conditions are only constants and names`() throws {
        let texts = Self.hostile + Self.controls
        let folder = try TemporaryFolder()
        let names = Self.hostile
        let columns = names.map { "v AS \(DuckDBText.identifier($0))" }.joined(separator: ", ")
        let values = texts.enumerated().map { "(\($0), \(DuckDBText.literal($1)))" }.joined(separator: ", ")
        let path = folder.path + "/o'clock.parquet"
        let setup =
            "COPY (SELECT u, \(columns) FROM (VALUES \(values)) AS t(u, v)) TO \(DuckDBText.literal(path)) (FORMAT parquet)"
        let sql = "SELECT count(DISTINCT u) AS n FROM odd"
        let tree = try DuckDBProcess.trees(of: [sql])[0]
        let jobs = try texts.enumerated().map { index, text in
            let schema = try TableSchema(
                dataset: ID("odd"),
                columns: [ColumnSchema(name: "u", type: ColumnType(duckDBName: "INTEGER"))]
                    + names.map { ColumnSchema(name: $0, type: .text) },
                unit: UnitColumn(name: "u", column: "u"),
                rows: [
                    VisibleRows.among(names[index % names.count], [.text(ExactText(text)), .text(ExactText("absent"))])
                ])
            let plan = try QueryPlanner.plan(
                tree: tree, sql: sql, catalog: Catalog([schema]), parameters: [:], limits: SampleTables.wideLimits())
            let printed = DuckDBPrinter(plan).boundedSQL(tables: [schema.dataset: [path]], salt: [])
            return (sql: printed, columns: plan.width)
        }
        for (text, rows) in zip(texts, try DuckDBProcess.rows(of: jobs, after: [setup])) {
            #expect(rows == [["1"]], "\(text.debugDescription)")
        }
    }
}
