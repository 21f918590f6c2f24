import Foundation
import FuseCore
import Testing

@testable import FuseQuery

/// Lists of units that are left out, as text files.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct ExclusionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let type: String
        let list: String
        /// The units of the table that remain.
        let kept: [String]

        var testDescription: String { "\(type) \(list.prefix(40).debugDescription)" }
    }

    private static let texts = [
        "a,b", "\"q\"", " sp ", "厦门", "é", "e\u{301}", "it's", "cr\r", "cr", "", "NULL", "\\N", "a", "b", "\"", "x;y",
        "tab\t",
    ]
    private static let numbers = ["1", "2", "-3", "2147483647"]
    private static let amounts = ["1.50", "-2.25", "0.00"]
    private static let days = ["2013-01-31", "0001-01-01", "9999-12-31"]

    private static func text(_ list: String, without gone: [String]) -> Case {
        Case(
            type: "VARCHAR", list: list,
            kept: texts.filter { text in !gone.contains { ExactText($0) == ExactText(text) } })
    }

    private static let cases: [Case] =
        texts.filter { !$0.isEmpty }.map { text($0 + "\n", without: [$0]) } + [
            text("", without: []), text("\n", without: []), text("\n\n\n", without: []), text("a", without: ["a"]),
            text("a\n\nb", without: ["a", "b"]), text("a\r\ncr\r\n", without: ["cr\r"]),
            text("a,b,c\nA\n", without: []),
            text("a\u{0}\na\n", without: ["a"]),
            text(texts.joined(separator: "\n"), without: texts.filter { $0 != "" }),
            Case(type: "INTEGER", list: "1\n-3\n", kept: ["2", "2147483647"]),
            Case(type: "INTEGER", list: "x\n99999999999\nNULL\n\n1;2\n'1'\n1,2\n", kept: numbers),
            Case(type: "BIGINT", list: "2147483647", kept: ["1", "2", "-3"]),
            Case(type: "DECIMAL(9,2)", list: "1.5\n-2.25\n", kept: ["0.00"]),
            Case(type: "DATE", list: "2013-01-31\n2013-02-30\nx\n", kept: ["0001-01-01", "9999-12-31"]),
        ]

    @Test func `exactly the units on the list are left out`() throws {
        let folder = try TemporaryFolder()
        var (setup, jobs): ([String], [(sql: String, columns: Int)]) = ([], [])
        for (index, one) in Self.cases.enumerated() {
            let (path, list) = ("\(folder.path)/\(index).parquet", "\(folder.path)/\(index).txt")
            try Data(one.list.utf8).write(to: URL(fileURLWithPath: list))
            setup.append(Self.table(of: one.type, at: path))
            jobs.append(try Self.job("SELECT k, count(*) AS n FROM t GROUP BY 1", one.type, path, list))
        }
        for (one, rows) in zip(Self.cases, try DuckDBProcess.rows(of: jobs, after: setup)) {
            #expect(Set(rows.compactMap { $0[0] }.map(ExactText.init)) == Set(one.kept.map(ExactText.init)), "\(one)")
            #expect(rows.count == one.kept.count)
        }
    }

    @Test func `a long list is a hash join, and rows without a unit are left to the plan`() throws {
        let folder = try TemporaryFolder()
        let (path, list) = (folder.path + "/t.parquet", folder.path + "/list.txt")
        let lines = (0..<200_000).map { "\($0 * 2)\n" }.joined()
        try Data(lines.utf8).write(to: URL(fileURLWithPath: list))
        let setup =
            "COPY (SELECT CASE WHEN i % 10 = 0 THEN NULL ELSE i END::INTEGER AS u, i::VARCHAR AS k FROM range(300000) t(i)) TO '\(path)' (FORMAT parquet)"
        let job = try Self.job("SELECT count(*) AS n FROM t", "INTEGER", path, list)
        let start = ContinuousClock.now
        #expect(try DuckDBProcess.rows(of: [job], after: [setup]) == [[["150000", "150000"]]])
        #expect(ContinuousClock.now - start < .seconds(120), "a nested loop takes hours")
        let plan = try DuckDBProcess.lines(of: ["EXPLAIN \(job.sql)"]).joined()
        #expect(plan.contains("HASH_JOIN") && !plan.contains("NESTED_LOOP") && !plan.contains("CROSS_PRODUCT"))
    }

    @Test func `a list for one dataset leaves another alone`() throws {
        let sql = "SELECT count(*) AS n, count(p.age) AS a FROM visits v LEFT JOIN people p ON v.person = p.person"
        let bench = try Workbench.shared.get()
        let plan = try bench.plan(AcceptedQuery(sql), tree: DuckDBProcess.trees(of: [sql])[0])
        let list = bench.folder.path + "/everyone.txt"
        try Data((0..<100).map { "\($0)\n" }.joined().utf8).write(to: URL(fileURLWithPath: list))
        let rows = try DuckDBProcess.rows(
            of: try [[:], [ID("people"): list], [ID("visits"): list]].map { bench.printed(plan, exclusions: $0) })
        #expect(rows[0][0][1] == rows[1][0][1] && rows[0][0][2] != "0" && rows[1][0][2] == "0")
        #expect(rows[2] == [["0", "0", "0"]])
    }

    private static func table(of type: String, at path: String) -> String {
        let units =
            type == "VARCHAR" ? texts : type == "DATE" ? days : type.hasPrefix("DECIMAL") ? amounts : numbers
        let values = units.map { "(\(DuckDBText.literal($0)))" }.joined(separator: ", ")
        return
            "COPY (SELECT u::\(type) AS u, u AS k FROM (VALUES \(values), (NULL)) AS t(u)) TO '\(path)' (FORMAT parquet)"
    }

    private static func job(
        _ sql: String, _ type: String, _ path: String, _ list: String
    ) throws -> (sql: String, columns: Int) {
        let schema = try TableSchema(
            dataset: ID("t"),
            columns: [
                ColumnSchema(name: "u", type: ColumnType(duckDBName: type)), ColumnSchema(name: "k", type: .text),
            ],
            unit: UnitColumn(name: "person", column: "u"))
        let plan = try QueryPlanner.plan(
            tree: DuckDBProcess.trees(of: [sql])[0], sql: sql, catalog: Catalog([schema]), parameters: [:],
            limits: SampleTables.wideLimits())
        let printed = DuckDBPrinter(plan).boundedSQL(
            tables: [schema.dataset: [path]], salt: [], exclusions: [schema.dataset: list])
        return (sql: printed, columns: plan.width)
    }
}
