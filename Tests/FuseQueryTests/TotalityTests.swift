import Foundation
import FuseCore
import Testing

@testable import FuseQuery

/// No value of a row may raise an error: an engine's error text carries the value that it failed on.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct TotalityTests {
    private static let expressions = [
        "i8 + i16 * i32 - i64", "i64 * i64", "-i64", "abs(i64)", "i64 // -1", "i64 % 7", "CAST(t AS HUGEINT) % -1",
        "CAST(t AS HUGEINT) // -7", "u64 + u64", "u64 * 3 - i64",
        "d18 * d18", "d18 + d18", "d18 * 0.5", "d38 - 1", "abs(d38)", "-d18", "round(d18, 1)", "floor(d38)",
        "ceil(d18)",
        "f64 * f64", "f64 + f32 * i64", "f64 / f64", "i64 / i32", "d38 / 0", "f64 - f64", "round(f64, 3)", "floor(f32)",
        "CAST(f64 AS TINYINT)", "CAST(f64 AS HUGEINT)", "CAST(f64 AS DECIMAL(5,2))", "CAST(d38 AS BIGINT)",
        "CAST(i64 AS SMALLINT) + 1", "CAST(i64 AS DECIMAL(38,10))", "CAST(u64 AS BIGINT)", "CAST(t AS INTEGER)",
        "CAST(t AS DOUBLE)", "CAST(t AS DATE)", "CAST(t AS TIMESTAMP)", "CAST(t AS BOOLEAN)",
        "CAST(t AS DECIMAL(10,3))",
        "CAST(d AS TIMESTAMP)", "CAST(s AS DATE)", "CAST(z AS DATE)", "CAST(f64 AS VARCHAR)", "CAST(d38 AS VARCHAR)",
        "CAST(b AS INTEGER) * i64", "CAST(CAST(t AS TIMESTAMP) AS DATE)", "CAST(t AS TIMESTAMPTZ)",
        "year(d)", "month(d)", "week(d)", "quarter(d)", "isodow(d)", "dayofyear(d)", "hour(s)", "minute(s)",
        "second(s)",
        "year(s)", "year(z)", "date_trunc('week', d)", "date_trunc('year', d)", "date_trunc('week', s)",
        "date_trunc('minute', s)", "date_trunc('quarter', z)", "lower(t)", "upper(t) || t", "length(t)", "trim(t)",
        "substring(t, 2, 100)", "substring(t, 1000000)", "starts_with(t, t)", "contains(t, '')", "t LIKE '%\\'",
        "t ILIKE '_%_' ESCAPE '!'", "greatest(i64, u64, d18)", "least(f64, i64)", "coalesce(f64, d38)",
        "nullif(f64, f32)",
        "CASE WHEN i64 > 0 THEN d38 ELSE i8 END", "d IS DISTINCT FROM s", "z > s", "f64 BETWEEN i64 AND d18",
        "i64 IN (1, 2.5, 9223372036854775808)", "b OR i8 > 3", "NOT b", "u64 > -1", "d38 = i64", "f64 <> d38",
    ]

    private static let edges = """
        SELECT * FROM (VALUES
            (1, 127::TINYINT, 32767::SMALLINT, 2147483647::INTEGER, 9223372036854775807::BIGINT, 18446744073709551615::UBIGINT,
                9999999999999999.99::DECIMAL(18,2), 99999999999999999999999999999999999999::DECIMAL(38,0), 3.4e38::FLOAT,
                1.7e308::DOUBLE, '5881580-07-10'::DATE, '294247-01-10 04:00:54.775806'::TIMESTAMP,
                '294247-01-10 04:00:54.775806+00'::TIMESTAMPTZ, TRUE, '999999999999999999999999'),
            (1, -128, -32768, -2147483648, -9223372036854775808, 0, -9999999999999999.99,
                -99999999999999999999999999999999999999, -3.4e38, -1.7e308, '5877642-06-25 (BC)',
                '290309-12-22 (BC) 00:00:00', '290309-12-22 (BC) 00:00:00+00', FALSE, '-170141183460469231731687303715884105728'),
            (2, 0, 0, 0, 0, 1, 0, 0, 'nan', 'nan', 'infinity', 'infinity', 'infinity', NULL, 'nan'),
            (2, 1, 1, 1, 1, 1, 0.01, 1, 'inf', 'inf', '-infinity', '-infinity', '-infinity', TRUE, chr(0) || '厦\\'),
            (3, 1, 1, 1, 1, 1, 0.01, 1, '-inf', '-inf', '0001-01-01', '0001-01-01', '0001-01-01', TRUE, 'ﬃİß' || chr(10)),
            (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2013-02-30 25:00'),
            (4, 2, 2, 2, 2, 2, 2, 2, '-0.0', '-0.0', '2000-02-29', '2000-02-29', '2000-02-29', FALSE, repeat('長', 10000)))
            AS t(u, i8, i16, i32, i64, u64, d18, d38, f32, f64, d, s, z, b, t)
        """

    private static let types = [
        ("u", "INTEGER"), ("i8", "TINYINT"), ("i16", "SMALLINT"), ("i32", "INTEGER"), ("i64", "BIGINT"),
        ("u64", "UBIGINT"),
        ("d18", "DECIMAL(18,2)"), ("d38", "DECIMAL(38,0)"), ("f32", "FLOAT"), ("f64", "DOUBLE"), ("d", "DATE"),
        ("s", "TIMESTAMP"), ("z", "TIMESTAMP WITH TIME ZONE"), ("b", "BOOLEAN"), ("t", "VARCHAR"),
    ]

    @Test func `edge values never raise an error`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/edges.parquet"
        _ = try DuckDBProcess.lines(of: ["SET TimeZone = 'UTC'", "COPY (\(Self.edges)) TO '\(path)' (FORMAT parquet)"])
        let catalog = try Self.catalog()
        let texts =
            Self.expressions.map { "SELECT \($0) AS k, count(*) AS n, count(\($0)) AS c FROM edges GROUP BY 1" }
            + Self.sums
        let plans = try zip(texts, DuckDBProcess.trees(of: texts)).map { text, tree in
            try Self.plan(text, tree, catalog)
        }
        let tables = try [ID<Dataset>("edges"): [path]]
        let jobs = plans.map { (sql: DuckDBPrinter($0).boundedSQL(tables: tables, salt: []), columns: $0.width) }
        let results = try DuckDBProcess.rows(of: jobs)
        for (text, (plan, rows)) in zip(texts, zip(plans, results)) {
            let counted = rows.compactMap { $0[plan.keys.count + (plan.keys.isEmpty ? 0 : 1)].flatMap { Int($0) } }
            #expect(counted.reduce(0, +) == (plan.keys.isEmpty ? 4 : 7), "\(text): \(rows)")
        }
    }

    @Test func `infinities clamp and missing numbers do not count`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/edges.parquet"
        _ = try DuckDBProcess.lines(of: ["COPY (\(Self.edges)) TO '\(path)' (FORMAT parquet)"])
        let text = "SELECT sum(f64) AS s, count(f64) AS n, avg(f64) AS a FROM edges WHERE i8 < 2 OR i8 IS NULL"
        let plan = try Self.plan(text, DuckDBProcess.trees(of: [text])[0], Self.catalog())
        let tables = try [ID<Dataset>("edges"): [path]]
        let job = (sql: DuckDBPrinter(plan).boundedSQL(tables: tables, salt: []), columns: plan.width)
        let row = try DuckDBProcess.rows(of: [job])[0][0]
        // −1.7e308 and −inf clamp to −10, inf to 20; NaN and NULL do not count.
        // The sum is 3 × 5, the middle of the bounds, and the differences from it.
        #expect(row == ["3", "3", "-15"])
    }

    /// A sum of each numeric expression, cast so that its bounds are known.
    private static let sums: [String] =
        [
            "i64 * i64", "i64 - u64", "f64 * f64 + f32", "f64 / 3", "d18 * f64", "d18 * 0.5", "i8 * i16 * i32",
            "abs(f64 - i64)",
        ].map {
            "SELECT sum(\($0)) AS s, avg(\($0)) AS a FROM edges"
        }

    private static func plan(_ text: String, _ tree: DocumentNode, _ catalog: Catalog) throws -> AggregatePlan {
        do {
            return try QueryPlanner.plan(
                tree: tree, sql: text, catalog: catalog, parameters: [:],
                limits: ContributionLimits(maxGroups: 100, maxRowsPerGroup: 10))
        } catch {
            throw DuckDBProcess.Failure(description: "\(text): \(error)")
        }
    }

    private static func catalog() throws -> Catalog {
        let numbers = ["i8", "i16", "i32", "i64", "u64", "d18", "d38", "f32", "f64"]
        return try Catalog([
            TableSchema(
                dataset: ID("edges"),
                columns: types.map { ColumnSchema(name: $0.0, type: ColumnType(duckDBName: $0.1)) },
                unit: UnitColumn(name: "unit", column: "u"),
                bounds: numbers.reduce(into: [:]) { $0[$1] = try SampleTables.bounds(-10, 20, scale: 0) })
        ])
    }
}
