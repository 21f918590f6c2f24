import Foundation
import FuseCore
import Testing

@testable import FuseQuery

/// Faults that are planted into printed statements: the comparison of neighbours must see each of them.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct NeighbourFaultTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let queries: [String]
        /// Patterns and what stands in their place, one after the other.
        let edits: [(pattern: String, replacement: String)]

        func planted(in sql: String) -> String {
            edits.reduce(sql) { text, edit in
                text.replacingOccurrences(of: edit.pattern, with: edit.replacement, options: .regularExpression)
            }
        }
    }

    private static let grouped = [
        "SELECT k AS k0, count(*) AS m0 FROM events GROUP BY 1",
        "SELECT x AS k0, k AS k1, count(*) AS m0 FROM events GROUP BY CUBE (k0, k1)",
    ]
    private static let noCap = (#"CASE WHEN ("kept"\.|"units"\.)?"[tn]\d+" > \d+ THEN"#, "CASE WHEN FALSE THEN")
    private static let noClamp = (
        #"least\(greatest\((coalesce\(.*?), CAST\('-?\d+' AS HUGEINT\)\), CAST\('-?\d+' AS HUGEINT\)\) AS "#, "$1 AS "
    )

    static let faults = [
        Fault(testDescription: "rows are not cut", queries: grouped, edits: [noCap]),
        Fault(
            testDescription: "sums are neither cut nor clamped",
            queries: ["SELECT k AS k0, sum(x) AS m0, var_samp(x) AS m1 FROM events GROUP BY 1"],
            edits: [noCap, noClamp]),
        Fault(
            testDescription: "values are not clamped",
            queries: ["SELECT k AS k0, sum(x) AS m0 FROM events GROUP BY 1"],
            edits: [(#"CASE WHEN "v0" <= .*? ELSE "v0" END AS "w0""#, #""v0" AS "w0""#), noClamp]),
        Fault(
            testDescription: "histograms are not cut",
            queries: ["SELECT k AS k0, median(x) AS m0 FROM events GROUP BY 1"],
            edits: [(#"WHERE "n\d+" > \d+\)"#, "WHERE FALSE)"), noCap, noClamp]),
        Fault(
            testDescription: "units count in all their groups", queries: grouped,
            edits: [(#"HAVING count\(\*\) > (\d+|CASE .*? END)\)"#, "HAVING count(*) > 1000000)")]),
        Fault(
            testDescription: "different values are not cut",
            queries: ["SELECT count(DISTINCT x) AS m0 FROM events", "SELECT count(DISTINCT y) AS m0 FROM events"],
            edits: [(#"HAVING count\(\*\) > (\d+|CASE .*? END)\)"#, "HAVING count(*) > 1000000)")]),
        Fault(
            testDescription: "groups are ranked over all units together", queries: grouped,
            edits: [(#"OVER \(PARTITION BY .*? ORDER BY"#, "OVER (ORDER BY")]),
        Fault(
            testDescription: "groups are ranked by how many units they have", queries: [grouped[0]],
            edits: [
                (
                    #"ORDER BY hash\("#,
                    #"ORDER BY (SELECT count(*) FROM "units" AS "other" WHERE "other"."k0" IS NOT DISTINCT FROM "units"."k0"), hash("#
                )
            ]),
        Fault(
            testDescription: "rows without a unit stay",
            queries: [
                "SELECT p.r AS k0, e.k AS k1, count(*) AS m0 FROM places p LEFT JOIN events e ON p.k = e.k GROUP BY ALL"
            ], edits: [(#"\("r\d+"\."u" IS NOT NULL\)"#, "TRUE")]),
        Fault(
            testDescription: "units are joined with others",
            queries: ["SELECT m.g AS k0, count(*) AS m0 FROM events e JOIN members m ON m.u = e.u GROUP BY 1"],
            edits: [(#"\("r1"\."u" = "r0"\."u"\)"#, "TRUE")]),
        Fault(
            testDescription: "rows search those of other units",
            queries: [
                "SELECT k AS k0, count(*) AS m0 FROM events e WHERE EXISTS (SELECT 1 FROM orders o WHERE o.u = e.u AND o.k = e.k) GROUP BY 1"
            ], edits: [(#""s"\."c0" = "r0"\."u""#, "TRUE")]),
        Fault(
            testDescription: "a subquery's groups mix units",
            queries: [
                "SELECT t.s AS k0, count(*) AS m0 FROM (SELECT u, k, count(*) AS s FROM events GROUP BY u, k) t GROUP BY 1"
            ],
            edits: [
                (#"GROUP BY "k0", "k1"\)"#, #"GROUP BY "k1")"#),
                (#"SELECT "k0" AS "c0""#, #"SELECT min("k0") AS "c0""#),
            ]),
    ]

    @Test(arguments: faults)
    func `the harness catches a planted fault, and nothing without it`(fault: Fault) throws {
        let seed = SeededGenerator.seed()
        var random = SeededGenerator(seed: seed)
        let trees = try DuckDBProcess.trees(of: fault.queries)
        let limits = try ContributionLimits(maxGroups: 1, maxRowsPerGroup: 1)
        var (found, edited) = (0, 0)
        for _ in 0..<60 where found == 0 {
            let check = try NeighbourCheck(&random)
            let planned = try zip(fault.queries, trees).map { try check.plan(RandomQuery(sql: $0), $1, limits) }
            edited += try planned.count { try fault.planted(in: check.printed($0.plan)) != check.printed($0.plan) }
            let broken = try check.outcome(of: planned, edit: fault.planted)
            #expect(!broken.violations.contains { $0.contains("Error") }, "\(broken.violations.prefix(1))")
            found += broken.violations.count
            #expect(try check.outcome(of: planned).violations.isEmpty, "seed \(seed)")
        }
        #expect(edited > 0, "the printed statement has changed; change the edit")
        #expect(found > 0, "seed \(seed)")
    }
}
