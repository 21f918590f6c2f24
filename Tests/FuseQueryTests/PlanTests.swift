import BigInt
import Foundation
import FuseCore
import Testing

@testable import FuseQuery

@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct PlanTests {
    private static func plan(
        _ sql: String, rows: Int? = 3, groups: Int = 2, bounds: [String: (Int, Int)] = [:],
        parameters: [String: ParameterValue] = [:]
    ) throws -> AggregatePlan {
        let ranges = try bounds.mapValues {
            try ContributionLimits.ValueRange(lower: ExactDecimal($0.0), upper: ExactDecimal($0.1))
        }
        return try QueryPlanner.plan(
            tree: DuckDBProcess.trees(of: [sql])[0], sql: sql, catalog: SampleTables.catalog(wide: false),
            parameters: parameters,
            limits: ContributionLimits(maxGroups: groups, maxRowsPerGroup: rows, bounds: ranges))
    }

    @Test func `quantities are shared and carry what one unit can change`() throws {
        let plan = try Self.plan(
            "SELECT city, count(*) AS n, sum(amount) AS s, avg(amount) AS m, sum(amount) AS t, count(DISTINCT person) AS u FROM visits GROUP BY 1"
        )
        #expect(plan.quantities.map(\.perGroupBound) == [1, 3, 3, 75])
        #expect(
            plan.measures.map(\.kind) == [
                .count(quantity: 1), .shiftedSum(sum: 3, count: 2, centre: ExactDecimal(5), scale: 0),
                .mean(
                    sum: 3, count: 2, centre: ExactDecimal(5), lower: ExactDecimal(-20), upper: ExactDecimal(30),
                    scale: 0),
                .count(quantity: 0),
            ])
        #expect(plan.outputs == [.key(0), .measure(0), .measure(1), .measure(2), .measure(1), .measure(3)])
        #expect(plan.outputNames == ["city", "n", "s", "m", "t", "u"])
        #expect(plan.groupsPerUnit == 2)
    }

    @Test func `a mean alone is centred, which halves what one unit can change`() throws {
        let plan = try Self.plan("SELECT avg(amount) FROM visits")
        #expect(plan.quantities.map(\.perGroupBound) == [1, 75, 3])
        #expect(
            plan.measures[0].kind
                == .mean(
                    sum: 1, count: 2, centre: ExactDecimal(5), lower: ExactDecimal(-20), upper: ExactDecimal(30),
                    scale: 0))
        #expect(plan.groupsPerUnit == 1)
    }

    @Test func `a sum and a mean of one value are made from one centred sum and its count`() throws {
        let plan = try Self.plan("SELECT sum(small) AS s, avg(small) AS m FROM visits")
        // Bounds 5 to 120: the middle rounds down to 62, and 120 − 62 = 58 weighs most.
        #expect(plan.quantities.map(\.perGroupBound) == [1, 3, 174])
    }

    @Test func `a sum beside a count of its rows is centred, and one alone is not`() throws {
        let rows = try Self.plan("SELECT count(*) AS n, sum(amount) AS s FROM visits")
        #expect(rows.quantities.map(\.perGroupBound) == [1, 3, 75])
        let alone = try Self.plan("SELECT sum(amount) AS s FROM visits")
        #expect(alone.quantities.map(\.perGroupBound) == [1, 90])
        // Zero lies outside of 5 to 120, so a missing value cannot stand for it.
        let far = try Self.plan("SELECT count(*) AS n, sum(small) AS s FROM visits")
        #expect(far.quantities.map(\.perGroupBound) == [1, 3, 360])
        // A floating-point value may be no number, which is neither missing nor within bounds.
        let floating = try Self.plan("SELECT count(*) AS n, sum(score) AS s FROM visits")
        #expect(floating.quantities.map(\.perGroupBound) == [1, 3, 180_000])
    }

    @Test func `bounds follow expressions and scales`() throws {
        let cases: [(String, lower: String, upper: String, scale: Int)] = [
            ("amount * 2 + 1", "-39", "61", 0), ("-amount", "-30", "20", 0), ("abs(amount)", "0", "30", 0),
            ("cost", "-50", "40", 2), ("amount * cost", "-1500", "1200", 2), ("score * 0.5", "-20", "30", 4),
            ("CASE WHEN flag THEN amount ELSE 100 END", "-20", "100", 0), ("coalesce(score, 99.5)", "-40", "99.5", 3),
            ("CAST(score AS INTEGER)", "-40", "60", 0), ("CAST(flag AS INTEGER)", "0", "1", 0),
            ("amount / 4.0", "-5", "7.5", 4),
            ("least(amount, 10)", "-20", "10", 0), ("greatest(amount, 0)", "0", "30", 0), ("amount // 7", "-2", "4", 0),
            ("amount % 7", "-6", "6", 0), ("month(day)", "1", "12", 0), ("round(cost)", "-50", "40", 0),
            ("score / 3", "-13.3333334", "20", 7), ("amount - amount", "-50", "50", 0),
        ]
        for (expression, lower, upper, scale) in cases {
            let plan = try Self.plan("SELECT sum(\(expression)) AS s FROM visits")
            guard case .sum(let sum) = plan.quantities[1].kind else {
                Issue.record("\(expression)")
                continue
            }
            #expect(sum.scale == scale, "\(expression)")
            #expect(ExactDecimal(significand: sum.lower, scale: scale).description == lower, "\(expression)")
            #expect(ExactDecimal(significand: sum.upper, scale: scale).description == upper, "\(expression)")
        }
    }

    @Test func `a job may tighten bounds and may not step outside`() throws {
        let sql = "SELECT sum(amount) AS s FROM visits"
        #expect(try Self.plan(sql, bounds: ["visits.amount": (-100, 7)]).quantities[1].perGroupBound == 60)
        #expect(try Self.plan(sql, bounds: ["Visits.AMOUNT": (0, 7)]).quantities[1].perGroupBound == 21)
        #expect(throws: QueryError(.catalog, "")) { try Self.plan(sql, bounds: ["visits.amount": (31, 40)]) }
        #expect(throws: QueryError(.catalog, "")) { try Self.plan(sql, bounds: ["visits.nothing": (1, 2)]) }
        #expect(throws: QueryError(.catalog, "")) { try Self.plan(sql, bounds: ["people.age": (1, 2)]) }
        #expect(throws: QueryError(.catalog, "")) { try Self.plan(sql, bounds: ["visits.city": (1, 2)]) }
        // Terms without bounds are no bounds at all, so a job may give the first ones.
        let big = try Self.plan("SELECT sum(big) AS s FROM visits", bounds: ["visits.big": (0, 9)])
        #expect(big.quantities[1].perGroupBound == 27)
    }

    @Test func `contributions beyond 62 bits are refused`() throws {
        let sql = "SELECT sum(big) AS s FROM visits"
        #expect(throws: QueryError(.overflow, "")) {
            try Self.plan(sql, rows: 1_000_000, bounds: ["visits.big": (0, 9_000_000_000_000)])
        }
        #expect(
            try Self.plan(sql, rows: 1_000_000, bounds: ["visits.big": (0, 4_000_000_000_000)]).quantities.count == 2)
    }

    @Test func `every column is recorded with what it is used for`() throws {
        let plan = try Self.plan(
            """
            SELECT p.district, sum(CASE WHEN v.flag THEN v.amount END) AS s, avg(v.cost) FILTER (WHERE v.small > 1) AS m,
                count(v.note) AS c, count(DISTINCT v.person) AS u
            FROM visits v JOIN people p ON v.person = p.person LEFT JOIN cities c ON c.city = v.city
            WHERE c.province = 'x' AND v.day IS NOT NULL GROUP BY p.district
            """)
        let visits: [String: Set<ColumnUse>] = [
            "person": [.unit, .join, .countDistinct], "flag": [.filter], "amount": [.sum], "cost": [.mean],
            "small": [.filter], "note": [.count], "city": [.join], "day": [.filter],
        ]
        #expect(
            try plan.columnUses == [
                ID("visits"): visits, ID("people"): ["person": [.unit, .join], "district": [.group]],
                ID("cities"): ["city": [.join], "province": [.filter]],
            ])
        #expect(try plan.columnsRead[ID("people")] == ["person", "district"])
        #expect(try Set(plan.columnsRead[ID("visits")] ?? []) == Set(visits.keys))
        #expect(try plan.privateDatasets == [ID("people"), ID("visits")])
        #expect(plan.unit?.name == "person")
    }

    @Test func `only plain equalities of a join are its use, and conditions in keys decide which rows count`() throws {
        typealias Uses = [String: Set<ColumnUse>]
        let cities = "FROM visits v JOIN cities c ON c.city = v.city"
        let cases: [(String, visits: Uses, cities: Uses)] = [
            (
                "SELECT count(*) AS n \(cities) AND c.province = 'x'", ["city": [.join]],
                ["city": [.join], "province": [.filter]]
            ),
            ("SELECT count(*) AS n \(cities) AND v.city = 'x'", ["city": [.join, .filter]], ["city": [.join]]),
            ("SELECT count(*) AS n \(cities) AND c.city = 'x'", ["city": [.join]], ["city": [.join, .filter]]),
            (
                "SELECT count(*) AS n \(cities) AND v.city = v.note", ["city": [.join, .filter], "note": [.filter]],
                ["city": [.join]]
            ),
            (
                "SELECT count(*) AS n \(cities) AND (v.note = c.province AND v.flag)",
                ["city": [.join], "note": [.join], "flag": [.filter]], ["city": [.join], "province": [.join]]
            ),
            (
                "SELECT count(*) AS n \(cities) AND (v.note = c.province OR v.flag)",
                ["city": [.join], "note": [.filter], "flag": [.filter]], ["city": [.join], "province": [.filter]]
            ),
            (
                "SELECT count(*) AS n \(cities) AND NOT v.note = c.province", ["city": [.join], "note": [.filter]],
                ["city": [.join], "province": [.filter]]
            ),
            (
                "SELECT count(*) AS n \(cities) AND v.note <> c.province", ["city": [.join], "note": [.filter]],
                ["city": [.join], "province": [.filter]]
            ),
            (
                "SELECT count(*) AS n \(cities) AND v.note IS NOT DISTINCT FROM c.province",
                ["city": [.join], "note": [.filter]], ["city": [.join], "province": [.filter]]
            ),
            (
                "SELECT count(*) AS n \(cities) AND v.day < c.opened", ["city": [.join], "day": [.filter]],
                ["city": [.join], "opened": [.filter]]
            ),
            (
                "SELECT count(*) AS n FROM visits v JOIN cities c ON lower(c.city) = v.city", ["city": [.filter]],
                ["city": [.filter]]
            ),
            (
                "SELECT count(*) AS n FROM visits v LEFT JOIN cities c USING (city)", ["city": [.join]],
                ["city": [.join]]
            ),
            (
                "SELECT c.province, count(*) AS n \(cities) GROUP BY 1", ["city": [.join]],
                ["city": [.join], "province": [.group]]
            ),
            (
                "SELECT upper(v.note) AS k, count(*) AS n \(cities) GROUP BY 1", ["city": [.join], "note": [.group]],
                ["city": [.join]]
            ),
            (
                "SELECT coalesce(v.flag, false) AS k, count(*) AS n \(cities) GROUP BY 1",
                ["city": [.join], "flag": [.group]], ["city": [.join]]
            ),
            (
                "SELECT v.flag AS k, count(*) AS n \(cities) GROUP BY 1", ["city": [.join], "flag": [.group]],
                ["city": [.join]]
            ),
            (
                "SELECT v.note = 'x' AS k, count(*) AS n \(cities) GROUP BY 1",
                ["city": [.join], "note": [.group, .filter]], ["city": [.join]]
            ),
            (
                "SELECT NOT v.flag AS k, count(*) AS n \(cities) GROUP BY 1",
                ["city": [.join], "flag": [.group, .filter]], ["city": [.join]]
            ),
            (
                "SELECT nullif(v.note, 'x') AS k, count(*) AS n \(cities) GROUP BY 1",
                ["city": [.join], "note": [.group, .filter]], ["city": [.join]]
            ),
            (
                "SELECT CASE WHEN c.province = 'x' THEN v.note ELSE 'y' END AS k, count(*) AS n \(cities) GROUP BY 1",
                ["city": [.join], "note": [.group]], ["city": [.join], "province": [.group, .filter]]
            ),
            (
                "SELECT CAST(v.note = 'x' AS INTEGER) AS k, count(*) AS n \(cities) GROUP BY 1",
                ["city": [.join], "note": [.group, .filter]], ["city": [.join]]
            ),
            (
                "SELECT count(*) AS n \(cities) GROUP BY v.note LIKE 'x%'",
                ["city": [.join], "note": [.group, .filter]], ["city": [.join]]
            ),
        ]
        let trees = try DuckDBProcess.trees(of: cases.map(\.0))
        for ((sql, visits, cities), tree) in zip(cases, trees) {
            let plan = try QueryPlanner.plan(
                tree: tree, sql: sql, catalog: SampleTables.catalog(), parameters: [:],
                limits: SampleTables.wideLimits())
            #expect(try plan.columnUses[ID("visits")] == visits.merging(["person": [.unit]]) { $1 }, "\(sql)")
            #expect(try plan.columnUses[ID("cities")] == cities, "\(sql)")
        }
    }

    @Test func `an equality of two earlier datasets, or of one with itself, ties nothing to a third`() throws {
        let plan = try Self.plan(
            """
            SELECT count(*) AS n FROM visits v JOIN people p ON v.person = p.person
                JOIN cities c ON c.city = v.city AND v.note = p.district AND c.city = c.province
            """)
        let uses = plan.columnUses
        #expect(try uses[ID("visits")] == ["person": [.unit, .join], "city": [.join], "note": [.filter]])
        #expect(try uses[ID("people")] == ["person": [.unit, .join], "district": [.filter]])
        #expect(try uses[ID("cities")] == ["city": [.join, .filter], "province": [.filter]])
    }

    @Test func `notes tell what is left out and what is charged`() throws {
        let plan = try Self.plan(
            "SELECT c.city, count(*) AS n FROM cities c LEFT JOIN visits v ON c.city = v.city GROUP BY 1 HAVING sum(v.amount) > 1"
        )
        #expect(plan.notes.count == 3)
        #expect(plan.notes[0].contains("without a unit") && plan.notes[1].contains("without a partner"))
        #expect(plan.notes[2].contains("charged"))
        #expect(plan.measures.count == 2 && plan.outputs.count == 2)
        #expect(plan.having == .comparison(.greater, .measure(1), .literal(.number(ExactDecimal(1)))))
    }

    @Test func `units of an optional partner are counted where it is present`() throws {
        let left = try Self.plan(
            "SELECT count(DISTINCT p.person) AS u FROM visits v LEFT JOIN people p ON v.person = p.person")
        #expect(left.quantities.map(\.perGroupBound) == [1, 1])
        let inner = try Self.plan(
            "SELECT count(DISTINCT p.person) AS u FROM visits v JOIN people p ON v.person = p.person")
        #expect(inner.quantities.map(\.kind) == [.units])
    }

    @Test func `public datasets are aggregated exactly and without limits`() throws {
        let plan = try Self.plan(
            "SELECT province, count(*) AS n, avg(longitude) AS m FROM cities GROUP BY 1", rows: nil)
        #expect(plan.unit == nil && plan.notes.isEmpty && plan.privateDatasets.isEmpty)
        #expect(plan.quantities.map(\.perGroupBound) == [0, 0, 0])
        #expect(plan.quantities.allSatisfy { $0.kind != .units })
    }

    @Test func `every parameter must be there, of a fitting type, and used`() throws {
        let sql = "SELECT count(*) AS n FROM visits WHERE amount > $low LIMIT $k"
        let good: [String: ParameterValue] = ["LOW": .integer(3), "k": .integer(5)]
        #expect(try Self.plan(sql, parameters: good).limit == 5)
        for (change, code) in [
            (["k": .integer(5)], QueryError.Code.parameter),
            (["low": .integer(3), "k": .integer(5), "more": .boolean(true)], .parameter),
            (["low": .integer(3), "LOW": .integer(3), "k": .integer(5)], .parameter),
            (["low": .text("3"), "k": .integer(5)], .typeMismatch),
            (["low": .integer(3), "k": .integer(-5)], .typeMismatch),
            (["low": .integer(3), "k": .decimal(try ExactDecimal("0.5"))], .typeMismatch),
        ] as [([String: ParameterValue], QueryError.Code)] {
            #expect(throws: QueryError(code, "")) { try Self.plan(sql, parameters: change) }
        }
    }

    @Test func `a query of one plan prints the same statement every time`() throws {
        let sql = "SELECT city, avg(score) AS m FROM visits GROUP BY city"
        let tables = try [ID<Dataset>("visits"): ["/proc/self/fd/7"]]
        let first = try DuckDBPrinter(Self.plan(sql)).boundedSQL(tables: tables, salt: [0xAB])
        #expect(try first == DuckDBPrinter(Self.plan(sql)).boundedSQL(tables: tables, salt: [0xAB]))
        #expect(first.contains("read_parquet(['/proc/self/fd/7']") && first.contains("'ab'"))
        #expect(!first.contains("visits") && !first.contains(";"))
        #expect(try first != DuckDBPrinter(Self.plan(sql)).boundedSQL(tables: tables, salt: [0xAC]))
    }

    @Test func `constants after grouping take the type of their key`() throws {
        let plan = try Self.plan(
            "SELECT date_trunc('month', day) AS m, count(*) AS n FROM visits GROUP BY 1 HAVING m >= '2013-02-01' AND n > 2.5"
        )
        let start = try #require(CivilMoment("2013-02-01"))
        #expect(
            try plan.having
                == .all([
                    .comparison(.greaterOrEqual, .key(0), .literal(.timestamp(start))),
                    .comparison(.greater, .measure(0), .literal(.number(ExactDecimal("2.5")))),
                ]))
    }

    @Test func `numbers that no machine type holds are refused`() throws {
        let long = try ParameterValue.decimal(ExactDecimal("1" + String(repeating: "0", count: 45)))
        for sql in [
            "SELECT count(*) AS n FROM visits WHERE amount < $x", "SELECT sum(amount) AS s FROM visits HAVING s > $x",
        ] {
            #expect(throws: QueryError(.overflow, "")) { try Self.plan(sql, parameters: ["x": long]) }
        }
    }

    @Test func `a sum of a constant zero still counts as something that could change`() throws {
        #expect(try Self.plan("SELECT sum(amount * 0) AS s FROM visits").quantities[1].perGroupBound == 1)
    }

    @Test func `an expression that grows without end is refused`() throws {
        let nested = (0..<40).reduce("amount") { inner, _ in "nullif(\(inner), 1)" }
        #expect(throws: QueryError(.unsupported, "")) { try Self.plan("SELECT sum(\(nested)) AS s FROM visits") }
    }
}
