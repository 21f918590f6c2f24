import Foundation
import FuseCore
import Testing

@testable import FuseQuery

@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct RowConditionTests {
    private static let columns = [
        ("i", "INTEGER"), ("d", "DECIMAL(9,2)"), ("f", "DOUBLE"), ("r", "FLOAT"), ("t", "VARCHAR"), ("b", "BOOLEAN"),
        ("day", "DATE"), ("at", "TIMESTAMP"), ("z", "TIMESTAMP WITH TIME ZONE"), ("x", "BLOB"),
    ]

    private static func schema(_ rows: [RowCondition]) throws -> TableSchema {
        try TableSchema(
            dataset: ID("odd"), columns: columns.map { ColumnSchema(name: $0.0, type: ColumnType(duckDBName: $0.1)) },
            unit: nil, rows: rows)
    }

    private static let secret = VisibleRows.text("hidden-value")
    private static let number = VisibleRows.number("98765")
    private static let moment = Literal.timestamp(CivilMoment(microseconds: 1))

    @Test(arguments: [
        VisibleRows.among("i", [number, .double(0.5)]), VisibleRows.among("i", [secret]),
        VisibleRows.among("i", [VisibleRows.text("98765")]), VisibleRows.among("d", [.boolean(true)]),
        VisibleRows.among("f", [.double(.nan)]), VisibleRows.among("f", [.double(.infinity)]),
        VisibleRows.among("t", [number]), VisibleRows.among("b", [secret]), VisibleRows.among("b", [number]),
        VisibleRows.among("day", [secret]), VisibleRows.among("day", [number]), VisibleRows.among("day", [moment]),
        VisibleRows.among("day", [VisibleRows.text("2013-01-31 10:00")]),
        VisibleRows.among("day", [VisibleRows.text("2013-02-30")]), VisibleRows.among("at", [secret]),
        VisibleRows.among("z", [.boolean(false)]), VisibleRows.among("x", [secret]), VisibleRows.among("i", [.null]),
        VisibleRows.among("i", [VisibleRows.number("1e39")]), VisibleRows.among("t", []),
        VisibleRows.within("i", nil, nil), VisibleRows.within("i", number, VisibleRows.number("3")),
        VisibleRows.within("t", secret, nil), VisibleRows.within("b", nil, .boolean(true)),
        VisibleRows.within("x", number, nil), VisibleRows.within("day", nil, secret),
        VisibleRows.within("day", VisibleRows.text("2013-02-01"), VisibleRows.text("2013-01-31")),
        VisibleRows.within("at", moment, VisibleRows.text("1969-12-31")), VisibleRows.among("missing", [number]),
    ])
    func `conditions that do not fit their column are refused without their constants`(row: RowCondition) throws {
        let error = #expect(throws: QueryError(.catalog, "")) { try Self.schema([row]) }
        let reason = error?.reason ?? ""
        #expect(reason.contains("odd") && reason.contains(row.column) && !reason.contains("\n"), "\(reason)")
        for text in ["hidden", "98765", "2013", "1969", "0.5"] { #expect(!reason.contains(text), "\(reason)") }
    }

    @Test func `conditions that fit are read as their column's type`() throws {
        let fitting = [
            VisibleRows.among("I", [Self.number]), VisibleRows.within("d", VisibleRows.number("-0.005"), nil),
            VisibleRows.within("f", nil, .double(0.5)), VisibleRows.among("r", [Self.number]),
            VisibleRows.among("t", [Self.secret]), VisibleRows.among("b", [.boolean(false)]),
            VisibleRows.within("day", VisibleRows.text("2013-01-31"), VisibleRows.text("2013-01-31")),
            VisibleRows.within("at", VisibleRows.text("2013-01-31"), nil), VisibleRows.within("z", Self.moment, nil),
            VisibleRows.among("z", [VisibleRows.text("2013-01-31 10:00:00.5")]),
        ]
        for row in fitting {
            #expect(try Self.schema([row]).conditions.count == 1)
        }
    }

    @Test func `a column that only conditions read is unsealed and is no use of the job`() throws {
        let rows = [
            "visits": [
                VisibleRows.among("note", [VisibleRows.text("abc")]),
                VisibleRows.among("city", [.text(ExactText("a"))]),
            ]
        ]
        let catalog = try SampleTables.catalog(rows: rows)
        let sql = "SELECT city, count(*) AS n FROM visits GROUP BY 1"
        let plan = try QueryPlanner.plan(
            tree: DuckDBProcess.trees(of: [sql])[0], sql: sql, catalog: catalog, parameters: [:],
            limits: SampleTables.wideLimits())
        let visits = try ID<Dataset>("visits")
        #expect(plan.columnsRead == [visits: ["person", "city", "note"]])
        #expect(plan.columnUses == [visits: ["person": [.unit], "city": [.group]]])
        #expect(plan.comparisons.isEmpty)
        #expect(plan.readings[0].columns.map(\.name) == ["person", "city"])
        let printed = DuckDBPrinter(plan).boundedSQL(tables: [visits: ["/proc/self/fd/4"]], salt: [])
        #expect(printed.contains("FROM (SELECT \"r0\".\"person\", \"r0\".\"city\" FROM (SELECT TRY_CAST("))
    }

    @Test func `a missing value and a NaN meet no condition, and no value is an error`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/odd.parquet"
        // The file's types differ from the declared ones, so that every value is cast.
        _ = try DuckDBProcess.lines(of: [
            """
            COPY (SELECT * FROM (VALUES ('1', '1.5', '2013-01-31', 'true'), ('x', 'nan', 'x', 'x'), (NULL, NULL, NULL, NULL),
                ('99999999999', 'inf', 'infinity', '2'), ('-5', '-inf', '0001-01-01', 'false')) AS t(i, f, day, b))
            TO '\(path)' (FORMAT parquet)
            """
        ])
        let cases: [(RowCondition, Int)] = [
            (VisibleRows.within("i", VisibleRows.number("-5"), nil), 2), (VisibleRows.within("i", nil, Self.number), 2),
            (VisibleRows.within("f", VisibleRows.number("0"), nil), 2), (VisibleRows.within("f", nil, Self.number), 2),
            (VisibleRows.within("f", VisibleRows.number("0"), Self.number), 1),
            (VisibleRows.within("r", VisibleRows.number("0"), nil), 2),
            (VisibleRows.among("f", [VisibleRows.number("1.5")]), 1), (VisibleRows.among("b", [.boolean(false)]), 1),
            (VisibleRows.within("day", VisibleRows.text("2013-01-31"), nil), 2),
            (VisibleRows.within("day", nil, VisibleRows.text("2013-01-30")), 1),
        ]
        let sql = "SELECT count(*) AS n FROM odd"
        let tree = try DuckDBProcess.trees(of: [sql])[0]
        let jobs = try cases.map { row, _ in
            let table = try TableSchema(
                dataset: ID("odd"),
                columns: [
                    ("i", "INTEGER"), ("f", row.column == "r" ? "FLOAT" : "DOUBLE"), ("day", "DATE"), ("b", "BOOLEAN"),
                ]
                .map { ColumnSchema(name: $0.0, type: ColumnType(duckDBName: $0.1)) },
                unit: nil, rows: [RowCondition(column: row.column == "r" ? "f" : row.column, test: row.test)])
            let plan = try QueryPlanner.plan(
                tree: tree, sql: sql, catalog: Catalog([table]), parameters: [:], limits: SampleTables.wideLimits())
            return (sql: DuckDBPrinter(plan).boundedSQL(tables: [table.dataset: [path]], salt: []), columns: plan.width)
        }
        let results = try DuckDBProcess.rows(of: jobs)
        for ((row, count), result) in zip(cases, results) { #expect(result == [["\(count)"]], "\(row)") }
    }

    @Test func `a dataset that stands twice is narrowed at both places, whatever joins them`() throws {
        let rows = ["visits": [VisibleRows.within("amount", VisibleRows.number("0"), nil)]]
        let catalog = try SampleTables.catalog(rows: rows)
        let bench = try Workbench.shared.get()
        let texts = ["JOIN", "LEFT JOIN"].map {
            "SELECT count(*) FILTER (WHERE a.amount < 0 OR a.amount IS NULL) AS x, count(b.small) AS n, "
                + "count(*) FILTER (WHERE b.amount < 0) AS y FROM visits a \($0) visits b ON a.person = b.person"
        }
        let plans = try zip(texts, DuckDBProcess.trees(of: texts)).map { text, tree in
            try bench.plan(AcceptedQuery(text), tree: tree, catalog: catalog)
        }
        for rows in try DuckDBProcess.rows(of: plans.map { bench.printed($0) }) {
            #expect(rows.count == 1 && rows[0][1] == "0" && rows[0][3] == "0")
            #expect(rows[0][2].flatMap { Int($0) } ?? 0 > 100)
        }
    }
}
