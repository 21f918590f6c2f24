import FuseCore
import Testing

@testable import FuseQuery

/// The printed statements: their shape, in both dialects, and that nothing of a query or schema is read as SQL.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct PrintingTests {
    private static func tables(_ parts: Int = 1) throws -> [ID<Dataset>: [String]] {
        var tables: [ID<Dataset>: [String]] = [:]
        for name in ["visits", "people", "cities"] { tables[try ID(name)] = (0..<parts).map { "/data/\(name)-\($0)" } }
        return tables
    }

    private static func duckDB(_ sql: String, rows: Int? = 3, groups: Int = 2, parts: Int = 1) throws -> String {
        try DuckDBPrinter(SamplePlans(rows: rows, groups: groups).plan(sql)).boundedSQL(
            tables: tables(parts), salt: [0xAB])
    }

    private static func spark(_ sql: String, rows: Int? = 3, groups: Int = 2, parts: Int = 1) throws -> String {
        try SparkPrinter(SamplePlans(rows: rows, groups: groups).plan(sql)).boundedSQL(
            tables: tables(parts), salt: [0xAB])
    }

    /// Runs a plan over the sample tables.
    private static func rows(
        _ sql: String, rows: Int? = 10_000, groups: Int = 1_000_000, keys: [String: DeclaredKeys] = [:]
    ) throws -> [[String?]] {
        let bench = try Workbench.shared.get()
        let plan = try SamplePlans(rows: rows, groups: groups, catalog: SampleTables.catalog()).plan(sql, keys: keys)
        return try DuckDBProcess.rows(of: [bench.printed(plan)])[0]
    }

    private static func reference(_ sql: String, columns: Int) throws -> [[String?]] {
        try DuckDBProcess.rows(of: [(sql, columns)], after: Workbench.shared.get().views)[0]
    }

    @Test func `a count is a statement of rows, units and sums in DuckDB`() throws {
        let expected = """
            WITH "rows" AS (SELECT TRY_CAST("r0"."person" AS BIGINT) AS "u"
              FROM (SELECT TRY_CAST("person" AS INTEGER) AS "person" FROM read_parquet(['/data/visits-0'], \
            hive_partitioning := FALSE, union_by_name := FALSE)) AS "r0"
              WHERE (TRY_CAST("r0"."person" AS BIGINT) IS NOT NULL)),
            "units" AS (SELECT "rows"."u" AS "u", count(*) AS "t1" FROM "rows" GROUP BY "rows"."u"),
            "limited" AS (SELECT CAST('1' AS BIGINT) AS "q0", CASE WHEN "t1" > 3 THEN CAST('3' AS BIGINT) ELSE "t1" END \
            AS "q1" FROM "units")
            SELECT CAST(coalesce(sum("q0"), CAST('0' AS HUGEINT)) AS VARCHAR) AS "quantity0", \
            CAST(coalesce(sum("q1"), CAST('0' AS HUGEINT)) AS VARCHAR) AS "quantity1" FROM "limited"
            """
        #expect(try Self.duckDB("SELECT count(*) AS n FROM visits") == expected)
    }

    @Test func `the same count in Spark`() throws {
        let expected = """
            WITH `rows` AS (SELECT try_cast(`r0`.`person` AS BIGINT) AS `u`
              FROM (SELECT TRY_CAST(`person` AS INT) AS `person` FROM parquet.`/data/visits-0`) AS `r0`
              WHERE (try_cast(`r0`.`person` AS BIGINT) IS NOT NULL)),
            `units` AS (SELECT `rows`.`u` AS `u`, count(*) AS `t1` FROM `rows` GROUP BY `rows`.`u`),
            `limited` AS (SELECT CAST('1' AS BIGINT) AS `q0`, CASE WHEN `t1` > 3 THEN CAST('3' AS BIGINT) ELSE `t1` END \
            AS `q1` FROM `units`)
            SELECT CAST(coalesce(try_cast(sum(CAST(`q0` AS DECIMAL(38,0))) AS DECIMAL(38,0)), CAST('0' AS DECIMAL(38,0))) \
            AS STRING) AS `quantity0`, CAST(coalesce(try_cast(sum(CAST(`q1` AS DECIMAL(38,0))) AS DECIMAL(38,0)), \
            CAST('0' AS DECIMAL(38,0))) AS STRING) AS `quantity1` FROM `limited`
            """
        #expect(try Self.spark("SELECT count(*) AS n FROM visits") == expected)
    }

    @Test func `parts are read together`() throws {
        let sql = "SELECT count(*) AS n FROM visits"
        #expect(try Self.duckDB(sql, parts: 3).contains("['/data/visits-0', '/data/visits-1', '/data/visits-2']"))
        let spark = try Self.spark(sql, parts: 3)
        #expect(spark.split(separator: " UNION ALL ").count == 3 && spark.contains("parquet.`/data/visits-2`"))
    }

    @Test(
        arguments: [
            ("SELECT count(*) AS n FROM visits GROUP BY city", true),
            ("SELECT count(*) AS n FROM visits", false),
            (
                "SELECT count(*) AS n FROM (SELECT person, count(*) AS c FROM visits GROUP BY person) t GROUP BY c",
                false
            ),
        ] as [(String, Bool)])
    func `units are ranked only where they can have too many groups`(sql: String, isRanked: Bool) throws {
        for text in [try Self.duckDB(sql), try Self.spark(sql)] {
            #expect(text.contains("row_number() OVER") == isRanked && text.contains("HAVING count(*) > 2") == isRanked)
        }
    }

    @Test func `the salt stands in the rank and nowhere else`() throws {
        let text = try Self.duckDB("SELECT city, count(*) AS n FROM visits GROUP BY city")
        #expect(text.contains(#"hash("units"."u", "units"."k0", 'ab')"#) && text.split(separator: "'ab'").count == 2)
    }

    @Test func `names of a query appear nowhere`() throws {
        let sql = """
            WITH zebra AS (SELECT person AS yak, city AS xerus, sum(amount) AS wombat FROM visits vole GROUP BY 1, 2)
            SELECT xerus AS toad, avg(wombat) AS stoat FROM zebra rhino JOIN people quail ON quail.person = rhino.yak
            GROUP BY toad HAVING stoat > 7 ORDER BY stoat LIMIT 5
            """
        for text in [try Self.duckDB(sql, groups: 9), try Self.spark(sql, groups: 9)] {
            for name in ["zebra", "yak", "xerus", "wombat", "vole", "toad", "stoat", "rhino", "quail"] {
                #expect(!text.contains(name), "\(name)")
            }
            #expect(text.contains("visits-0") && text.contains("people-0"))
        }
    }

    @Test(arguments: [#"a"b"#, "a`b", "a'b", "a;--b", "a\\", "r0", "u", "select", #"" FROM x"#, "列/*"])
    func `columns of a schema stand in quotes`(name: String) throws {
        let dataset: ID<Dataset> = try ID("visits")
        let schema = try TableSchema(
            dataset: dataset,
            columns: [ColumnSchema(name: "person", type: .text), ColumnSchema(name: name, type: .text)],
            unit: UnitColumn(name: "person", column: "person"))
        let quoted = "\"\(name.replacing("\"", with: "\"\""))\""
        let plan = try SamplePlans(catalog: Catalog([schema])).plan(
            "SELECT count(*) AS n FROM visits GROUP BY \(quoted)")
        let duckDB = DuckDBPrinter(plan).boundedSQL(tables: [dataset: ["/data"]], salt: [])
        #expect(duckDB.contains("TRY_CAST(\(quoted) AS VARCHAR) AS \(quoted)"))
        let spark = SparkPrinter(plan).boundedSQL(tables: [dataset: ["/data"]], salt: [])
        let ticked = "`\(name.replacing("`", with: "``"))`"
        #expect(spark.contains("TRY_CAST(\(ticked) AS STRING) AS \(ticked)"))
        // Outside of quotes there are only words, numbers and signs of the printer's own.
        for (text, quotes) in [(duckDB, "\"'"), (spark, "`'")] {
            let bare = Self.unquoted(text, quotes)
            #expect(
                !bare.contains(";") && !bare.contains("--") && !bare.contains("/*") && !bare.contains("列"), "\(bare)")
        }
    }

    /// A statement without what stands in quotes; a doubled quote stays inside.
    private static func unquoted(_ sql: String, _ quotes: String) -> String {
        var (open, bare): (Character?, String) = (nil, "")
        for character in sql {
            if let quote = open {
                if character == quote { open = nil }
            } else if quotes.contains(character) {
                open = character
            } else {
                bare.append(character)
            }
        }
        return open == nil ? bare : "; not closed"
    }

    @Test func `nothing of DuckDB alone stands in Spark's text`() throws {
        let queries = [
            "SELECT city, flag, count(DISTINCT amount) AS d, median(score) AS m FROM visits GROUP BY CUBE (city, flag)",
            "SELECT province, median(population) AS m, count(DISTINCT city) AS c FROM cities GROUP BY province",
            "SELECT city, avg(s) AS m FROM (SELECT person, city, sum(cost) AS s FROM visits GROUP BY 1, 2) t GROUP BY city",
            "SELECT count(*) AS n FROM visits WHERE city IN (SELECT city FROM cities)",
        ]
        let foreign = [
            "\"", "HUGEINT", "VARCHAR", "read_", "MATERIALIZED", "string_agg", "quantile_cont", " //", "TRY(",
        ]
        for sql in queries {
            let text = try Self.spark(sql)
            for word in foreign { #expect(!text.contains(word), "\(word) in \(text)") }
            for word in ["SEMI JOIN", "ANTI JOIN"] {
                #expect(text.components(word) == text.components("LEFT \(word)"), "\(text)")
            }
        }
    }

    @Test func `exclusion lists stand inside the dataset, before its conditions`() throws {
        let condition = RowCondition(column: "amount", test: .within(least: .number(ExactDecimal(1)), most: nil))
        let plan = try SamplePlans(catalog: SampleTables.catalog(rows: ["visits": [condition]])).plan(
            "SELECT count(*) AS n FROM visits v JOIN people p USING (person) WHERE v.city = 'x'")
        let lists: [ID<Dataset>: String] = [try ID("visits"): "/lists/9"]
        let duckDB = DuckDBPrinter(plan).boundedSQL(tables: try Self.tables(), salt: [], exclusions: lists)
        let inner = try #require(duckDB.firstRange(of: "ANTI JOIN (SELECT TRY_CAST(\"line\" AS INTEGER) AS \"unit\""))
        let order = ["read_text('/lists/9')", "\"amount\" AS BIGINT) >=", "AS \"r0\"\n  INNER JOIN", "= 'x'"]
        let places = order.map { duckDB.firstRange(of: $0)?.lowerBound }
        #expect(places.allSatisfy { $0.map { $0 > inner.lowerBound } ?? false } && places.compactMap(\.self).isSorted)
        let spark = SparkPrinter(plan).boundedSQL(tables: try Self.tables(), salt: [], exclusions: lists)
        #expect(spark.contains("LEFT ANTI JOIN (SELECT TRY_CAST(`line` AS INT) AS `unit`"))
        #expect(spark.contains("FROM binaryFile.`/lists/9`"))
    }

    @Test func `only columns that are needed are printed, and never none`() throws {
        let sql =
            "SELECT count(*) AS n FROM (SELECT person, sum(amount) AS s, min(note) AS m FROM visits GROUP BY person) t"
        let text = try Self.duckDB(sql)
        #expect(!text.contains("amount") && !text.contains("note") && !text.contains("SELECT FROM"))
        let bare = try Self.duckDB(
            "SELECT count(*) AS n FROM cities a JOIN (SELECT city FROM cities) b ON a.city = b.city")
        #expect(bare.contains("TRUE AS \"row\""))
        #expect(try Self.rows("SELECT count(*) AS n FROM (SELECT max(city) AS m FROM cities) t") == [["1"]])
    }

    @Test func `several grouping sets say which a row belongs to`() throws {
        let found = try Self.rows(
            "SELECT city, flag, count(*) AS n FROM visits GROUP BY GROUPING SETS ((city, flag), ())")
        let expected = try Self.reference(
            """
            SELECT 0, city, flag, count(DISTINCT person), count(*) FROM visits GROUP BY city, flag
            UNION ALL SELECT 1, NULL, NULL, count(DISTINCT person), count(*) FROM visits ORDER BY 1, 2, 3
            """, columns: 5)
        #expect(Set(found) == Set(expected) && found.map { $0[0] } == expected.map { $0[0] })
        #expect(found.last == expected.last)
    }

    @Test func `a total over nothing is a row all the same`() throws {
        let empty =
            "SELECT city, count(*) AS n, sum(amount) AS s FROM visits WHERE amount > 900000 GROUP BY ROLLUP (city)"
        let plan = try SamplePlans().plan(empty)
        let total = plan.groupingSets.firstIndex(of: []).map { "\($0)" }
        #expect(try Self.rows(empty) == [[total, nil, "0", "0", "0"]])
        let open = "SELECT city, count(*) AS n FROM cities WHERE population > 90000000 GROUP BY ROLLUP (city)"
        #expect(try Self.rows(open) == [[total, nil, "0"]])
    }

    @Test(arguments: [1, 3, 50])
    func `a histogram weighs each unit as at most the cap`(cap: Int) throws {
        let found = try Self.rows("SELECT city, median(amount) AS m FROM visits GROUP BY city", rows: cap)
        let plan = try SamplePlans(rows: cap, groups: 1_000_000, catalog: SampleTables.catalog()).plan(
            "SELECT city, median(amount) AS m FROM visits GROUP BY city")
        let histograms = plan.quantities.compactMap { quantity -> FixedPointHistogram? in
            if case .histogram(let histogram) = quantity.kind { histogram } else { nil }
        }
        let histogram = try #require(histograms.first)
        let leaf =
            "(least(greatest(amount, \(histogram.lower)), \(histogram.upper)) - \(histogram.lower)) // \(histogram.width)"
        let expected = try Self.reference(
            """
            WITH present AS (SELECT person, city, \(leaf) AS leaf FROM visits WHERE amount IS NOT NULL),
            owners AS (SELECT person, city, count(*) AS n FROM present GROUP BY person, city),
            counted AS (SELECT person, city, leaf, count(*) AS c FROM present GROUP BY person, city, leaf),
            weighed AS (SELECT c.city, leaf, sum(CASE WHEN n > \(cap) THEN c * \(cap * 1024) // n ELSE c * 1024 END) AS w
                FROM counted c JOIN owners o ON o.person = c.person AND o.city IS NOT DISTINCT FROM c.city
                GROUP BY c.city, leaf)
            SELECT city, string_agg(leaf || ':' || w, ',' ORDER BY leaf) FROM weighed GROUP BY city
            ORDER BY city NULLS LAST
            """, columns: 2)
        #expect(found.map { [$0[0], $0[2]] } == expected)
    }

    @Test(arguments: [1, 2, 50])
    func `of each unit at most the cap of different values count`(cap: Int) throws {
        let found = try Self.rows("SELECT city, count(DISTINCT amount) AS d FROM visits GROUP BY city", rows: cap)
        let expected = try Self.reference(
            "SELECT city, count(DISTINCT amount), \(cap) * count(DISTINCT person) FROM visits GROUP BY city ORDER BY 1 NULLS LAST",
            columns: 3)
        #expect(found.count == expected.count)
        for (row, reference) in zip(found, expected) {
            let (values, most) = (Int(row[2] ?? "") ?? -1, Int(reference[2] ?? "") ?? 0)
            #expect(row[0] == reference[0] && values > 0 && values <= most)
            #expect(cap < 50 || row[2] == reference[1])
        }
    }

    @Test func `a domain shows its groups and no others`() throws {
        let keys: [String: DeclaredKeys] = [
            "city": .column(try ID("cities"), "city"), "flag": .listed([.boolean(true)]),
        ]
        let sql = "SELECT city, flag, count(*) AS n, median(amount) AS m FROM visits GROUP BY city, flag"
        let found = try Self.rows(sql, keys: keys)
        #expect(found.map { $0[0] } == ["Nowhere", "Ōsaka", "北京", "厦门"] && found.allSatisfy { $0[1] == "true" })
        #expect(found[0] == ["Nowhere", "true", "0", "0", ""])
        let expected = try Self.reference(
            "SELECT city, count(*) FROM visits WHERE flag AND city <> 'Xiamen''s' GROUP BY city ORDER BY city",
            columns: 2)
        #expect(found.dropFirst().map { [$0[0], $0[3]] } == expected)
    }

    @Test func `a domain of grouping sets keeps the rows of totals`() throws {
        let sql = "SELECT city, count(*) AS n, count(DISTINCT amount) AS d FROM visits GROUP BY ROLLUP (city)"
        let found = try Self.rows(sql, keys: ["city": .listed([.text(ExactText("北京")), .text(ExactText("x"))])])
        let all = try Self.reference("SELECT count(*), count(DISTINCT amount) FROM visits", columns: 2)[0]
        let one = try Self.reference(
            "SELECT count(*), count(DISTINCT amount) FROM visits WHERE city = '北京'", columns: 2)[0]
        let shown = Set(found.map { $0.dropFirst().filter { $0 != nil } + [] })
        #expect(found.count == 3)
        #expect(
            shown.contains { $0.suffix(2) == all[...] }
                && shown.contains { $0.first == "北京" && $0.suffix(2) == one[...] })
        #expect(shown.contains(["x", "0", "0", "0"]))
    }
}

extension String {
    fileprivate func components(_ separator: String) -> Int { split(separator: separator).count }
}

extension [String.Index] {
    fileprivate var isSorted: Bool { self == sorted() }
}
