import Foundation
import Testing

@testable import FuseEnclave

/// The wider language on real data, with noise off and bounds so wide that none is felt: what is exact is exactly that of plain
/// DuckDB, and what is rounded agrees to the digits that a release gives.
@Suite(.serialized) struct WideLanguageTests {
    let scene: FlightScene

    init() throws { scene = try FlightScene.shared.get() }

    @Test(arguments: [
        // Totals beside their parts; GROUPING tells them apart.
        "SELECT origin, carrier, GROUPING(origin, carrier) AS level, count(*) AS flights, avg(dep_delay) AS delay FROM flights "
            + "WHERE UNIT GROUP BY ROLLUP (origin, carrier) ORDER BY level, origin, carrier",
        "SELECT origin, month, count(*) AS flights, count(DISTINCT tailnum) AS aircraft FROM flights WHERE UNIT "
            + "GROUP BY GROUPING SETS ((origin), (month), ()) ORDER BY origin NULLS LAST, month NULLS LAST",
        "SELECT origin, GROUPING(origin) * 10 AS mark, count(*) AS flights FROM flights WHERE UNIT GROUP BY CUBE (origin) "
            + "HAVING GROUPING(origin) = 0 ORDER BY flights",
        // Subqueries by unit.
        "SELECT count(*) AS aircraft, avg(n) AS mean_flights, sum(n) AS flights FROM (SELECT tailnum, count(*) AS n "
            + "FROM flights WHERE UNIT GROUP BY tailnum) AS per_plane",
        "SELECT n > 100 AS busy, count(*) AS aircraft FROM (SELECT tailnum, count(*) AS n FROM flights WHERE UNIT "
            + "GROUP BY tailnum) AS per_plane GROUP BY busy ORDER BY busy",
        "SELECT origin, count(*) AS pairs, avg(n) AS mean_flights FROM (SELECT tailnum, origin, count(*) AS n FROM flights "
            + "WHERE UNIT GROUP BY tailnum, origin) AS per_plane GROUP BY origin ORDER BY origin",
        "WITH late AS (SELECT DISTINCT tailnum, origin FROM flights WHERE UNIT AND dep_delay > 60) "
            + "SELECT origin, count(*) AS aircraft FROM late GROUP BY origin ORDER BY origin",
        // Variances, and what belongs to them.
        "SELECT origin, var_samp(dep_delay) AS spread, stddev_pop(arr_delay) AS deviation FROM flights WHERE UNIT "
            + "GROUP BY origin ORDER BY origin",
        "SELECT carrier, corr(dep_delay, arr_delay) AS relation, covar_samp(dep_delay, arr_delay) AS together FROM flights "
            + "WHERE UNIT GROUP BY carrier ORDER BY carrier",
        // Calculations with measures.
        "SELECT origin, 100.0 * count(*) FILTER (WHERE dep_delay > 15) / count(dep_delay) AS late_share, "
            + "round(avg(arr_delay) - avg(dep_delay), 2) AS made_up FROM flights WHERE UNIT GROUP BY origin "
            + "HAVING late_share > 10 ORDER BY late_share DESC",
        "SELECT month, CASE WHEN count(*) > 28000 THEN sum(distance) / count(*) ELSE 0 END AS miles, count(DISTINCT dest) AS "
            + "places FROM flights WHERE UNIT GROUP BY month ORDER BY month",
    ])
    func `answers are those of plain DuckDB`(sql: String) throws {
        let plain = try FlightScene.plainAnswer(sql.replacing("UNIT", with: "tailnum IS NOT NULL"))
        let ours = try scene.answer(yaml: FlightScene.job(), sql: sql.replacing("UNIT", with: "TRUE"))
        #expect(!plain.rows.isEmpty)
        try Self.expectSame(ours, plain)
    }

    @Test func `a number that follows from keys alone has no interval`() throws {
        let sql = "SELECT origin, GROUPING(origin) AS level, count(*) AS flights FROM flights GROUP BY ROLLUP (origin)"
        let answer = try scene.answer(yaml: FlightScene.job(), sql: sql)
        #expect(answer.columns == ["origin", "level", "flights", "flights_low", "flights_high"])
        #expect(answer.column("level").sorted() == ["0", "0", "0", "1"])
    }

    @Test func `minimum, median, quantiles and maximum are those of the values`() throws {
        let sql =
            "SELECT origin, min(dep_delay) AS least, median(dep_delay) AS middle, quantile_cont(dep_delay, 0.9) AS late, "
            + "max(dep_delay) AS most FROM flights WHERE UNIT GROUP BY origin ORDER BY origin"
        let ours = try scene.answer(
            yaml: FlightScene.job(bounds: "{ flights.dep_delay: [-100, 1400] }"),
            sql: sql.replacing("UNIT", with: "TRUE"))
        let plain = try FlightScene.plainAnswer(sql.replacing("UNIT", with: "tailnum IS NOT NULL"))
        try Self.expectSame(ours, plain, within: 0.51)
    }

    @Test(arguments: ["[EWR, JFK, LGA, XXX]", "[XXX, LGA, EWR, JFK]"])
    func `every declared key appears, with zeros where there is nothing, and no others`(list: String) throws {
        let sql =
            "SELECT origin, count(*) AS flights, count(DISTINCT tailnum) AS aircraft FROM flights "
            + "WHERE UNIT AND origin <> 'JFK' GROUP BY origin ORDER BY origin"
        let ours = try scene.answer(
            yaml: FlightScene.job(keys: "{ origin: \(list) }"), sql: sql.replacing("UNIT", with: "TRUE"))
        let plain = try FlightScene.plainAnswer(sql.replacing("UNIT", with: "tailnum IS NOT NULL"))
        #expect(ours.column("origin") == ["EWR", "JFK", "LGA", "XXX"])
        #expect(ours.column("flights")[1] == "0" && ours.column("flights")[3] == "0")
        #expect([0, 2].map { ours.column("flights")[$0] } == plain.column("flights"))
        #expect([0, 2].map { ours.column("aircraft")[$0] } == plain.column("aircraft"))
    }

    @Test func `groups that are not declared are left out, and totals are of all rows`() throws {
        let sql =
            "SELECT origin, month, count(*) AS flights FROM flights WHERE UNIT GROUP BY ROLLUP (origin, month) "
            + "ORDER BY origin NULLS LAST, month NULLS LAST"
        let keys = "{ origin: [EWR, XXX], month: [1, 13] }"
        let ours = try scene.answer(yaml: FlightScene.job(keys: keys), sql: sql.replacing("UNIT", with: "TRUE"))
        #expect(ours.rows.count == 4 + 2 + 1)
        #expect(ours.column("month") == ["1", "13", "", "1", "13", "", ""])
        let numbers = try FlightScene.plainAnswer(
            "SELECT count(*) FILTER (WHERE origin = 'EWR' AND month = 1) AS part, count(*) FILTER (WHERE origin = 'EWR') AS half, "
                + "count(*) AS everything FROM flights WHERE tailnum IS NOT NULL")
        #expect(ours.column("flights")[0] == numbers.column("part")[0] && ours.column("flights")[1] == "0")
        #expect(ours.column("flights")[2] == numbers.column("half")[0] && ours.column("flights")[5] == "0")
        #expect(ours.column("flights")[6] == numbers.column("everything")[0])
    }

    @Test func `keys may come from a public dataset`() throws {
        let sql = "SELECT origin, count(*) AS flights FROM flights WHERE UNIT GROUP BY origin ORDER BY origin"
        let yaml = FlightScene.job(
            datasets: "flights, weather", keys: "{ origin: { dataset: weather, column: origin } }")
        let ours = try scene.answer(yaml: yaml, sql: sql.replacing("UNIT", with: "dest = 'BOS'"))
        let plain = try FlightScene.plainAnswer(sql.replacing("UNIT", with: "tailnum IS NOT NULL AND dest = 'BOS'"))
        try Self.expectSame(ours, plain)
    }

    @Test func `public data is answered exactly in the wider language`() throws {
        let sql =
            "SELECT origin, GROUPING(origin) AS level, count(*) AS hours, min(temp) AS coldest, median(visib) AS sight, "
            + "round(stddev_samp(temp), 3) AS spread FROM weather GROUP BY ROLLUP (origin) ORDER BY level, origin"
        let yaml = FlightScene.job(datasets: "weather")
        try Self.expectSame(scene.answer(yaml: yaml, sql: sql), FlightScene.plainAnswer(sql), within: 0.002)
    }

    private static func expectSame(_ ours: PlainTable, _ plain: PlainTable, within tolerance: Double = 0) throws {
        #expect(ours.rows.count == plain.rows.count)
        for name in plain.columns {
            for (mine, theirs) in zip(ours.column(name), plain.column(name)) {
                #expect(try agree(mine, theirs, tolerance), "\(name): \(mine) and \(theirs)")
            }
        }
    }

    /// Whole numbers and texts are the same; other numbers agree to the fourth digit after the point, or to nine digits.
    private static func agree(_ mine: String, _ theirs: String, _ tolerance: Double) throws -> Bool {
        if mine == theirs { return true }
        guard theirs.contains(".") || tolerance > 0 else { return false }
        let (mine, theirs) = (try #require(Double(mine)), try #require(Double(theirs)))
        return abs(mine - theirs) <= max(0.000_05 + 1e-9 * abs(theirs), tolerance)
    }
}
