import FuseCore
import Testing

@testable import FuseQuery

/// The guarantee itself: neighbouring databases differ by all rows of one unit in all private tables, and every quantity
/// then differs by at most its stated bound, in at most the stated number of groups of each grouping set.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct NeighbourTests {
    private static let seed = SeededGenerator.seed()
    private static let databases = 12
    private static let queriesEach = 24

    @Test(arguments: 0..<4)
    func `removing one unit changes no more than the plan states`(part: Int) throws {
        let seed = Self.seed &+ UInt64(part)
        print("neighbour test, part \(part): FUSEBOX_TEST_SEED=\(Self.seed)")
        var random = SeededGenerator(seed: seed)
        var tally = NeighbourTally()
        for _ in 0..<Self.databases { try check(&random, &tally) }
        print("neighbour test, part \(part): \(tally)")
        let shown = tally.outcome.violations.prefix(5).joined(separator: "\n")
        #expect(tally.outcome.violations.isEmpty, "seed \(Self.seed), part \(part)\n\(shown)")
        #expect(tally.outcome.cases >= 800)
        #expect(tally.refused.values.reduce(0, +) * 3 < tally.planned, "\(tally.refused)")
        #expect(tally.narrowed > 10, "conditions and lists must be among the cases")
        #expect(tally.outcome.tight > 30, "bounds are never reached, so the test would not see a loose clamp")
        #expect(tally.outcome.full > 5, "limits of groups are never reached")
        #expect(tally.beyond > 3, "without limits the bounds must break, or the test sees nothing")
    }

    @Test(arguments: 0..<2)
    func `shapes that are hard to judge keep to their bounds`(part: Int) throws {
        let seed = Self.seed &+ 1000 &+ UInt64(part)
        print("neighbour test, hard shapes, part \(part): FUSEBOX_TEST_SEED=\(Self.seed)")
        var random = SeededGenerator(seed: seed)
        let trees = try DuckDBProcess.trees(of: HardQueries.all)
        var outcome = NeighbourCheck.Outcome()
        for _ in 0..<8 {
            let check = try NeighbourCheck(&random)
            let limits = try ContributionLimits(maxGroups: random.pick([1, 2]), maxRowsPerGroup: random.pick([1, 3]))
            let planned = try zip(HardQueries.all, trees).map { sql, tree in
                try described(sql) { try check.plan(RandomQuery(sql: sql), tree, limits) }
            }
            let more = try check.outcome(of: planned, without: [1, 2, 3, 4])
            outcome.cases += more.cases
            outcome.violations += more.violations
        }
        #expect(outcome.cases > 1000)
        let shown = outcome.violations.prefix(20).joined(separator: "\n")
        #expect(outcome.violations.isEmpty, "seed \(Self.seed)\n\(shown)")
    }

    /// Tables of hashes differ in their order each time that they are made, so what depended on it would differ here.
    @Test func `the same text has the same plan and the same statement every time`() throws {
        var random = SeededGenerator(seed: 11)
        let check = try NeighbourCheck(&random)
        var maker = QueryMaker(RandomDatabase.world, for: .neighbours, seed: 11)
        let queries = HardQueries.all.map { RandomQuery(sql: $0) } + (0..<60).map { _ in maker.query() }
        let limits = try ContributionLimits(maxGroups: 2, maxRowsPerGroup: 3)
        let paths = try check.database.paths(without: nil, folder: "/data")
        for (query, tree) in zip(queries, try DuckDBProcess.trees(of: queries.map(\.sql))) {
            guard let first = try? QueryError.catching({ try check.plan(query, tree, limits).plan }) else { continue }
            for _ in 0..<3 {
                let again = try check.plan(query, tree, limits).plan
                #expect(first == again, "\(query.sql)")
                let printed = [first, again].map { plan in
                    [
                        DuckDBPrinter(plan).boundedSQL(tables: paths, salt: [1], exclusions: check.lists),
                        SparkPrinter(plan).boundedSQL(tables: paths, salt: [1], exclusions: check.lists),
                    ]
                }
                #expect(printed[0] == printed[1], "\(query.sql)")
            }
        }
    }

    private func check(_ random: inout SeededGenerator, _ tally: inout NeighbourTally) throws {
        let check = try NeighbourCheck(&random)
        var maker = QueryMaker(RandomDatabase.world, for: .neighbours, seed: random.next())
        let queries = (0..<Self.queriesEach).map { _ in maker.query() }
        var planned: [NeighbourCheck.Planned] = []
        var loose: [NeighbourCheck.Planned] = []
        for (query, tree) in zip(queries, try DuckDBProcess.trees(of: queries.map(\.sql))) {
            let limits = try ContributionLimits(
                maxGroups: random.pick([1, 1, 2, 3, 100]), maxRowsPerGroup: random.pick([1, 2, 5, 100]))
            do {
                planned.append(try check.plan(query, tree, limits))
                loose.append(try check.plan(query, tree, ContributionLimits(maxGroups: 1000, maxRowsPerGroup: 1000)))
            } catch {
                tally.refused["\(error.code)", default: 0] += 1
            }
        }
        let units = [1, 2] + random.some(Array(RandomDatabase.units.dropFirst(2)), atMost: 2)
        tally.add(try check.outcome(of: planned, without: units), planned, check)
        try tally.addBeyond(planned, loose, check)
    }
}
