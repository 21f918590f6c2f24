import FuseCore
import Testing

@testable import FuseQuery

/// What a plan states about the constants that a column is compared with, as a table.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct ComparisonTests {
    /// A query and, for each column that decides something, the constants; `*` stands for other uses.
    struct Case: Sendable, CustomTestStringConvertible {
        let sql: String
        let expected: [String: Set<String>]
        let parameters: [String: ParameterValue]

        init(_ sql: String, _ expected: [String: Set<String>], _ parameters: [String: ParameterValue] = [:]) {
            (self.sql, self.expected, self.parameters) = (sql, expected, parameters)
        }

        static func filter(
            _ condition: String, _ expected: [String: Set<String>], _ parameters: [String: ParameterValue] = [:]
        ) -> Case {
            Case("SELECT count(*) FROM visits v WHERE \(condition)", expected.qualified, parameters)
        }

        static func key(_ key: String, _ expected: [String: Set<String>]) -> Case {
            Case("SELECT \(key) AS k, count(*) FROM visits v GROUP BY 1", expected.qualified)
        }

        static func measure(_ measure: String, _ expected: [String: Set<String>]) -> Case {
            Case("SELECT \(measure) AS m FROM visits v", expected.qualified)
        }

        var testDescription: String { sql }
    }

    static let equalities: [Case] = [
        .filter("city = 'a'", ["city": ["a"]]), .filter("'a' = city", ["city": ["a"]]),
        .filter("city <> 'a'", ["city": ["a"]]), .filter("NOT city = 'a'", ["city": ["a"]]),
        .filter("NOT (city = 'a' AND NOT (city <> 'b' OR note = 'c'))", ["city": ["a", "b"], "note": ["c"]]),
        .filter("city IS DISTINCT FROM 'a'", ["city": ["a"]]),
        .filter("city IS NOT DISTINCT FROM 'a'", ["city": ["a"]]),
        .filter("city IN ('a', 'b')", ["city": ["a", "b"]]), .filter("city NOT IN ('a')", ["city": ["a"]]),
        .filter("city = 'a' OR city IN ('b', $t)", ["city": ["a", "b", "c"]], ["t": .text("c")]),
        .filter("amount = 1.0 OR amount = 1 OR amount = -2", ["amount": ["1", "-2"]]),
        .filter("amount = $n", ["amount": ["7"]], ["n": .integer(7)]),
        .filter("score = 1e0 OR score = 0.5", ["score": ["1", "0.5"]]),
        .filter("flag", ["flag": ["true"]]), .filter("NOT flag", ["flag": ["true"]]),
        .filter("flag = false", ["flag": ["false"]]), .filter("flag IS TRUE", ["flag": ["true"]]),
        .filter("flag IS NOT FALSE", ["flag": ["false"]]), .filter("coalesce(flag, false)", ["flag": ["true"]]),
        .filter("(city = 'a') IS TRUE", ["city": ["*"]]),
        .filter("day = '2013-01-31'", ["day": ["2013-01-31"]]),
        .filter("day = DATE '2013-01-31'", ["day": ["2013-01-31"]]),
        .filter("seen = '2013-01-31'", ["seen": ["2013-01-31 00:00:00"]]),
        .filter("seen IN ('2013-01-31 10:00')", ["seen": ["2013-01-31 10:00:00"]]),
        .filter(
            "CASE WHEN city = 'a' THEN flag ELSE note = 'b' END",
            [
                "city": ["a"], "flag": ["true"], "note": ["b"],
            ]),
        .filter("CASE WHEN TRUE THEN city = 'a' END AND 1 = 1", ["city": ["a"]]),
    ]

    static let harmless: [Case] = [
        .filter("city IS NULL OR day IS NOT NULL OR person IS NOT NULL", ["city": [], "day": [], "person": []]),
        .filter("TRUE", [:]),
        .key("city", [:]), .key("flag", [:]), .measure("count(*)", [:]), .measure("sum(amount)", [:]),
        .measure("count(DISTINCT person)", [:]), .measure("count(note)", [:]),
        .key("coalesce(city, 'none')", [:]), .key("CASE WHEN city IS NULL THEN note ELSE city END", ["city": []]),
        Case("SELECT city, count(*) AS n FROM visits GROUP BY 1 HAVING city = 'a' AND n > 3 ORDER BY 1 LIMIT 3", [:]),
        Case(
            "SELECT count(*) FROM visits v JOIN people p ON v.person = p.person JOIN cities c ON c.city = v.city", [:]),
        Case("SELECT count(*) FROM visits v JOIN people p USING (person) LEFT JOIN cities USING (city)", [:]),
    ]

    static let others: [Case] = [
        .filter("city < 'a'", ["city": ["*"]]), .filter("amount BETWEEN 1 AND 1", ["amount": ["*"]]),
        .filter("amount >= 1 AND amount = 2", ["amount": ["*", "2"]]), .filter("city LIKE 'a'", ["city": ["*"]]),
        .filter("lower(city) = 'a'", ["city": ["*"]]), .filter("amount + 0 = 1", ["amount": ["*"]]),
        .filter("amount = 1 + 1", ["amount": ["2"]]), .filter("amount = small", ["amount": ["*"], "small": ["*"]]),
        .filter("city IN ('a', note)", ["city": ["*"], "note": ["*"]]),
        .filter("city = coalesce(note, 'a')", ["city": ["*"], "note": ["*"]]),
        .filter("CAST(amount AS VARCHAR) = '1'", ["amount": ["*"]]),
        .filter("TRY_CAST(note AS INTEGER) IS NULL", ["note": ["*"]]),
        .filter("(amount + small) IS NULL", ["amount": ["*"], "small": ["*"]]),
        .filter("coalesce(city, 'a') = 'a'", ["city": ["*"]]), .filter("contains(city, 'a')", ["city": ["*"]]),
        .filter("CASE WHEN city = 'a' THEN 1 ELSE 0 END = 1", ["city": ["*"]]),
        .filter("year(day) = 2013", ["day": ["*"]]), .filter("greatest(city, 'a') = 'a'", ["city": ["*"]]),
        .filter("amount = 1e0", ["amount": ["1.0"]]),
        .filter("day = TIMESTAMP '2013-01-31 10:00:00'", ["day": ["2013-01-31 10:00:00"]]),
    ]

    static let places: [Case] = [
        .key("city = 'a'", ["city": ["a"]]), .key("CASE WHEN city = 'a' THEN note ELSE 'x' END", ["city": ["a"]]),
        .key("CASE city WHEN 'a' THEN 1 WHEN 'b' THEN 2 END", ["city": ["a", "b"]]),
        .key("CASE WHEN city > 'a' THEN note END", ["city": ["*"]]), .key("nullif(city, 'a')", ["city": ["a"]]),
        .key("upper(city)", ["city": ["*"]]), .key("year(day)", ["day": ["*"]]), .key("amount % 2", ["amount": ["*"]]),
        .key(
            "CASE WHEN flag THEN CASE WHEN city = 'b' THEN lower(note) END END",
            [
                "flag": ["true"], "city": ["b"], "note": ["*"],
            ]),
        .measure("sum(CASE WHEN city = 'a' THEN amount ELSE 0 END)", ["city": ["a"]]),
        .measure("sum(amount) FILTER (WHERE city = 'a' AND small > 2)", ["city": ["a"], "small": ["*"]]),
        .measure("count(*) FILTER (WHERE note IN ('a'))", ["note": ["a"]]),
        .measure("count(DISTINCT person) FILTER (WHERE note = 'a')", ["note": ["a"]]),
        .measure("count(nullif(city, 'a'))", ["city": ["a"]]), .measure("count(city = 'a')", ["city": ["a"]]),
        .measure("sum(amount * 2)", ["amount": ["*"]]), .measure("avg(abs(amount - 5))", ["amount": ["*"]]),
        .measure("sum(if(city = 'a', amount, small))", ["city": ["a"]]),
        .measure("avg(CAST(city = 'a' AS INTEGER))", ["city": ["*"]]),
        Case(
            "SELECT count(*) AS n FROM visits GROUP BY city HAVING count(*) FILTER (WHERE note = 'a') > 3",
            ["visits.note": ["a"]]),
        Case(
            "SELECT city, count(*) AS n FROM visits GROUP BY 1 ORDER BY sum(amount) FILTER (WHERE note = 'a')",
            ["visits.note": ["a"]]),
        Case(
            "SELECT count(*) FROM visits v JOIN cities c ON v.city = c.city AND c.province = 'a' AND v.note <> c.province",
            ["cities.province": ["a", "*"], "visits.note": ["*"]]),
        Case(
            "SELECT count(*) FROM visits v LEFT JOIN cities c ON v.city = c.city AND (v.note = c.city OR v.flag)",
            ["visits.note": ["*"], "visits.flag": ["true"], "cities.city": ["*"]]),
        Case(
            "SELECT count(*) FROM visits v JOIN cities c ON v.city = c.city AND v.city = v.note",
            ["visits.city": ["*"], "visits.note": ["*"]]),
        Case(
            "SELECT count(*) FROM visits v JOIN visits w ON v.person = w.person WHERE v.city = 'a' AND w.city = 'b'",
            ["visits.city": ["a", "b"]]),
        Case(
            "SELECT count(*) FROM visits v JOIN people p ON v.person = p.person AND lower(v.city) = p.district",
            ["visits.city": ["*"], "people.district": ["*"]]),
    ]

    @Test(arguments: [equalities, harmless, others, places])
    func `every comparison is stated, and nothing else`(cases: [Case]) throws {
        let trees = try DuckDBProcess.trees(of: cases.map(\.sql))
        for (one, tree) in zip(cases, trees) {
            let plan = try QueryPlanner.plan(
                tree: tree, sql: one.sql, catalog: SampleTables.catalog(), parameters: one.parameters,
                limits: SampleTables.wideLimits())
            #expect(plan.stated == one.expected, "\(one.sql)")
        }
    }
}

extension [String: Set<String>] {
    fileprivate var qualified: [String: Set<String>] {
        reduce(into: [:]) { $0["visits.\($1.key)"] = $1.value }
    }
}
