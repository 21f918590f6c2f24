import FuseCore
import Testing

@testable import FuseQuery

@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct GroupingTests {
    @Test(
        arguments: [
            ("", []), ("GROUP BY ()", []), ("GROUP BY city", ["city"]),
            ("GROUP BY city, flag, city", ["city", "flag"]),
        ] as [(String, [String])])
    func `plain keys are one grouping`(clause: String, keys: [String]) throws {
        let plan = try SamplePlans().plan("SELECT count(*) AS n FROM visits \(clause)")
        #expect(plan.keys.map(\.name) == keys && plan.groupingSets == [Array(keys.indices)])
    }

    @Test(
        arguments: [
            ("ROLLUP (city, flag)", [[], [0], [0, 1]]), ("CUBE (city, flag)", [[], [0], [0, 1], [1]]),
            ("GROUPING SETS ((city), (flag), ())", [[0], [1], []]), ("city, ROLLUP (flag)", [[0], [0, 1]]),
            ("GROUPING SETS ((flag, city), city)", [[0, 1], [1]]), ("ROLLUP (1)", [[], [0]]),
            ("GROUPING SETS ((c, city), flag)", [[0], [1]]),
        ] as [(String, [[Int]])])
    func `groupings are sets of the different keys`(clause: String, sets: [[Int]]) throws {
        let plan = try SamplePlans().plan("SELECT city AS c, count(*) AS n FROM visits GROUP BY \(clause)")
        #expect(Set(plan.groupingSets) == Set(sets) && plan.groupingSets.count == sets.count, "\(plan.groupingSets)")
        #expect(plan.groupLimits.count == sets.count)
        for (set, limit) in zip(plan.groupingSets, plan.groupLimits) { #expect(limit.groups == (set.isEmpty ? 1 : 2)) }
        #expect(plan.groupsPerUnit == plan.groupLimits.reduce(0) { $0 + $1.groups })
    }

    @Test(arguments: [
        "GROUPING SETS ((city), (city))", "GROUPING SETS ((), ())", "ROLLUP (city, city)",
        "GROUPING SETS ((city), (1))",
        "city, CUBE (city, flag)", "CUBE (city, flag, day, seen, small, cost, amount)",
    ])
    func `groupings that stand twice, or are too many, are refused`(clause: String) throws {
        #expect(throws: QueryError(.unsupported, "")) {
            try SamplePlans().plan("SELECT city, count(*) AS n FROM visits GROUP BY \(clause)")
        }
    }

    @Test func `a key has the name of its output`() throws {
        let plan = try SamplePlans().plan(
            "SELECT city AS place, month(day), count(*) AS n, city FROM visits GROUP BY city, month(day), flag")
        #expect(plan.keys.map(\.name) == ["place", "key_2", "flag"])
        #expect(plan.outputNames == ["place", "key_2", "n", "city"])
    }

    @Test func `grouping names keys alone`() throws {
        for text in ["grouping(amount)", "grouping(count(*))", "grouping(1)"] {
            #expect(throws: QueryError(.unsupported, ""), "\(text)") {
                try SamplePlans().plan("SELECT city, \(text) AS g FROM visits GROUP BY ROLLUP (city)")
            }
        }
    }
}
