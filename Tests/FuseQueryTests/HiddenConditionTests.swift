import FuseCore
import Testing

@testable import FuseQuery

/// Terms say which columns may decide which rows count. A condition that hides in a joined or searched column decides all
/// the same, so it must be recorded as one.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct HiddenConditionTests {
    typealias Uses = [String: Set<ColumnUse>]

    /// A FROM and WHERE, with what `visits` and `cities` are used for and compared with.
    struct Case: Sendable, CustomTestStringConvertible {
        let rows: String
        let visits: Uses
        let cities: Uses
        let stated: [String: Set<String>]

        init(_ rows: String, visits: Uses, cities: Uses = [:], _ stated: [String: Set<String>] = [:]) {
            (self.rows, self.visits, self.cities, self.stated) = (rows, visits, cities, stated)
        }

        var sql: String { "SELECT count(*) AS n FROM \(rows)" }
        var testDescription: String { rows }
    }

    static let plain: [Case] = [
        Case("visits v JOIN (SELECT city AS k FROM cities) c ON c.k = v.city", visits: joined, cities: joined),
        Case(
            "(SELECT person, city AS k FROM visits) v JOIN cities c ON v.k = c.city", visits: joined, cities: joined),
        Case(
            "visits v JOIN (SELECT city FROM cities UNION ALL SELECT city FROM cities) c ON c.city = v.city",
            visits: joined, cities: joined),
        Case(
            "visits v JOIN (SELECT DISTINCT city FROM cities) c USING (city)", visits: joined,
            cities: ["city": [.join, .group]]),
        Case(
            "visits v WHERE EXISTS (SELECT 1 FROM cities c WHERE c.city = v.city)", visits: joined, cities: joined,
            ["visits.city": ["*"], "cities.city": ["*"]]),
    ]

    static let hidden: [Case] = [
        Case(
            "visits v JOIN (SELECT DISTINCT 'abc' AS x FROM cities) t ON t.x = v.note", visits: ["note": [.filter]],
            ["visits.note": ["*"]]),
        Case(
            "(SELECT person, CASE WHEN note = 'abc' THEN city END AS k FROM visits) v JOIN cities c ON c.city = v.k",
            visits: ["note": [.filter], "city": [.filter]], cities: ["city": [.filter]],
            ["visits.note": ["*"], "visits.city": ["*"], "cities.city": ["*"]]),
        Case(
            "visits v JOIN (SELECT CASE WHEN province = '福建' THEN city END AS k FROM cities) c ON c.k = v.city",
            visits: ["city": [.filter]], cities: ["city": [.filter], "province": [.filter]],
            ["visits.city": ["*"], "cities.city": ["*"], "cities.province": ["*"]]),
        Case(
            "visits v JOIN (SELECT k FROM (SELECT lower(city) AS k FROM cities)) c ON c.k = v.city",
            visits: ["city": [.filter]], cities: ["city": [.filter]], ["visits.city": ["*"], "cities.city": ["*"]]),
        Case(
            "visits v JOIN (SELECT city AS k FROM cities UNION ALL SELECT 'abc' AS k FROM cities) c ON c.k = v.note",
            visits: ["note": [.filter]], cities: ["city": [.filter]], ["visits.note": ["*"], "cities.city": ["*"]]),
        Case(
            "visits v JOIN (SELECT city, max(population) AS p FROM cities GROUP BY 1) c ON c.city = v.city AND c.p = v.amount",
            visits: ["city": [.join], "amount": [.filter]],
            cities: ["city": [.group, .join], "population": [.quantile, .filter]],
            ["visits.amount": ["*"], "cities.population": ["*"]]),
        Case(
            "visits v WHERE EXISTS (SELECT 1 FROM cities c WHERE lower(c.city) = v.note)", visits: ["note": [.filter]],
            cities: ["city": [.filter]], ["visits.note": ["*"], "cities.city": ["*"]]),
        Case(
            "visits v WHERE EXISTS (SELECT 1 FROM cities c WHERE c.city = CASE WHEN v.note = 'abc' THEN v.city END)",
            visits: ["note": [.filter], "city": [.filter]], cities: ["city": [.filter]],
            ["visits.note": ["*"], "visits.city": ["*"], "cities.city": ["*"]]),
        Case(
            "visits v WHERE v.note IN (SELECT DISTINCT 'abc' AS x FROM cities)", visits: ["note": [.filter]],
            ["visits.note": ["*"]]),
        Case(
            "visits v WHERE v.city IN (SELECT city FROM cities WHERE province = '福建')", visits: ["city": [.filter]],
            cities: ["city": [.filter], "province": [.filter]],
            ["visits.city": ["*"], "cities.city": ["*"], "cities.province": ["福建"]]),
    ]

    private static let joined: Uses = ["city": [.join]]

    @Test(arguments: [plain, hidden])
    func `what decides is recorded, wherever it stands`(cases: [Case]) throws {
        let trees = try DuckDBProcess.trees(of: cases.map(\.sql))
        for (one, tree) in zip(cases, trees) {
            let plan = try RefusalTests.plan(one.sql, tree)
            let uses = plan.columnUses
            #expect(try uses[ID("visits")] == one.visits.merging(["person": [.unit]]) { $1 }, "\(one.sql)")
            #expect(try uses[ID("cities")] ?? [:] == one.cities, "\(one.sql) \(uses)")
            #expect(plan.stated == one.stated, "\(one.sql)")
        }
    }

    @Test func `a chain of names is planned once a link`() throws {
        let links = (1...30).map { "t\($0) AS (SELECT person, amount FROM t\($0 - 1))" }.joined(separator: ", ")
        let sql = "WITH t0 AS (SELECT person, amount FROM visits), \(links) SELECT sum(a.amount) AS s FROM t30 a"
        let tree = try DuckDBProcess.trees(of: [sql])[0]
        #expect(try RefusalTests.plan(sql, tree).columnUses[ID("visits")]?["amount"] == [.sum])
    }
}
