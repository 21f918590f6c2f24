import BigInt
import Foundation
import FuseCore
import Testing

@testable import FuseQuery

/// The guarantee itself: neighbouring databases differ by all rows of one unit in all private tables, and every
/// quantity then differs by at most its stated bound, in at most `maxGroups` groups.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct NeighbourTests {
    private static let databases = 24
    private static let queriesEach = 12

    @Test func `removing one unit changes no more than the plan states`() throws {
        let seed = SeededGenerator.seed()
        print("neighbour test: FUSEBOX_TEST_SEED=\(seed)")
        var random = SeededGenerator(seed: seed)
        let texts = (0..<Self.databases * Self.queriesEach).map { _ in RandomQuery.make(&random) }
        let trees = try DuckDBProcess.trees(of: texts)
        var tally = Tally()
        for database in 0..<Self.databases {
            let range = database * Self.queriesEach..<(database + 1) * Self.queriesEach
            try check(Array(zip(texts[range], trees[range])), &random, &tally)
        }
        print("neighbour test: \(tally)")
        #expect(tally.violations.isEmpty, "seed \(seed)\n\(tally.violations.joined(separator: "\n"))")
        #expect(tally.cases >= 2000)
        #expect(tally.narrowed > 20, "conditions and lists must be among the cases")
        #expect(tally.tight > 30, "bounds are never reached, so the test would not see a loose clamp")
        #expect(tally.unlimitedViolations > 20, "without limits the bounds must break, or the test sees nothing")
    }

    /// Without unit 1 the place `a` finds no event; the row that is left of it must not appear as somebody's.
    @Test func `a public row that loses its partners belongs to nobody`() throws {
        let folder = try TemporaryFolder()
        let (events, places) = (folder.path + "/events.parquet", folder.path + "/places.parquet")
        let sql = "SELECT e.k AS g, count(*) AS n FROM places p LEFT JOIN events e ON p.k = e.k GROUP BY 1"
        var random = SeededGenerator(seed: 1)
        let plan = try QueryPlanner.plan(
            tree: DuckDBProcess.trees(of: [sql])[0], sql: sql, catalog: RandomDatabase.catalog(&random),
            parameters: [:],
            limits: ContributionLimits(maxGroups: 1, maxRowsPerGroup: 1))
        let tables = try [ID<Dataset>("events"): [events], ID<Dataset>("places"): [places]]
        let printed = (sql: DuckDBPrinter(plan).boundedSQL(tables: tables, salt: []), columns: plan.width)
        let results = try ["(1, 'a'), (2, 'b')", "(2, 'b')"].map { rows in
            try DuckDBProcess.rows(
                of: [printed],
                after: [
                    "COPY (SELECT * FROM (VALUES \(rows)) AS t(u, k)) TO '\(events)' (FORMAT parquet)",
                    "COPY (SELECT 'a' AS k UNION ALL SELECT 'b') TO '\(places)' (FORMAT parquet)",
                ])[0]
        }
        #expect(results == [[["a", "1", "1"], ["b", "1", "1"]], [["b", "1", "1"]]])
    }

    private struct Tally: CustomStringConvertible {
        var cases = 0
        var tight = 0
        var unlimitedViolations = 0
        var narrowed = 0
        var violations: [String] = []

        var description: String {
            "\(cases) cases, \(tight) at the bound, \(unlimitedViolations) broken without limits, "
                + "\(narrowed) queries with rows left out"
        }
    }

    private typealias Table = [[String?]: [BigInt]]

    private func check(
        _ queries: [(String, DocumentNode)], _ random: inout SeededGenerator, _ tally: inout Tally
    ) throws {
        let folder = try TemporaryFolder()
        let database = RandomDatabase(&random)
        let catalog = try RandomDatabase.catalog(&random, .some)
        let variants: [Int?] = [nil] + RandomDatabase.units
        let setup = variants.flatMap { database.statements(without: $0, folder: folder.path) }
        let lists = try RandomDatabase.lists(&random, folder: folder.path)
        var planned: [(text: String, plan: AggregatePlan, loose: AggregatePlan)] = []
        for (text, tree) in queries {
            let limits = try ContributionLimits(
                maxGroups: random.pick([1, 2, 3]), maxRowsPerGroup: random.pick([1, 2, 5]))
            let unlimited = try ContributionLimits(maxGroups: 1000, maxRowsPerGroup: 1000)
            let plan = { (limits: ContributionLimits) in
                try QueryPlanner.plan(tree: tree, sql: text, catalog: catalog, parameters: [:], limits: limits)
            }
            planned.append((text, try plan(limits), try plan(unlimited)))
            let hides = planned.last?.plan.relations.contains { !$0.conditions.isEmpty || lists[$0.dataset] != nil }
            if hides == true { tally.narrowed += 1 }
        }
        let salt = [UInt8.random(in: 0...255, using: &random)]
        // Without limits only the whole database and two neighbours are run: that is enough to see bounds break.
        let jobs = try planned.flatMap { query in
            try variants.map { try job(query.plan, without: $0, folder, salt, lists) }
                + variants.prefix(3).map { try job(query.loose, without: $0, folder, salt, lists) }
        }
        let results = try DuckDBProcess.rows(of: jobs, after: setup)
        for (index, query) in planned.enumerated() {
            let all = results[index * (variants.count + 3)..<(index + 1) * (variants.count + 3)].map {
                table($0, query.plan)
            }
            compare(query.text, query.plan, Array(all.prefix(variants.count)), Array(all.suffix(3)), &tally)
        }
    }

    private func job(
        _ plan: AggregatePlan, without unit: Int?, _ folder: TemporaryFolder, _ salt: [UInt8],
        _ lists: [ID<Dataset>: String]
    ) throws -> (sql: String, columns: Int) {
        let tables = try RandomDatabase.tables(without: unit, folder: folder.path)
        return (DuckDBPrinter(plan).boundedSQL(tables: tables, salt: salt, exclusions: lists), plan.width)
    }

    private func compare(
        _ text: String, _ plan: AggregatePlan, _ bounded: [Table], _ loose: [Table], _ tally: inout Tally
    ) {
        for (unit, neighbour) in zip(RandomDatabase.units, bounded.dropFirst()) {
            tally.cases += 1
            let change = Self.change(bounded[0], neighbour, plan)
            if !change.isWithin { tally.violations.append("without unit \(unit): \(text) \(plan.limits)") }
            if change.isTight { tally.tight += 1 }
        }
        for neighbour in loose.dropFirst() where !Self.change(loose[0], neighbour, plan).isWithin {
            tally.unlimitedViolations += 1
        }
    }

    private static func change(
        _ full: Table, _ less: Table, _ plan: AggregatePlan
    ) -> (isWithin: Bool, isTight: Bool) {
        let zeros = [BigInt](repeating: 0, count: plan.quantities.count)
        let (groups, maxGroups) = (Set(full.keys).union(less.keys), plan.keys.isEmpty ? 1 : plan.limits.maxGroups)
        var changed = 0
        var (isWithin, isTight) = (true, false)
        for group in groups {
            let differences = zip(full[group] ?? zeros, less[group] ?? zeros).map { BigInt(($0 - $1).magnitude) }
            if differences.contains(where: { $0 > 0 }) { changed += 1 }
            for (difference, quantity) in zip(differences, plan.quantities).dropFirst() where difference > 0 {
                if difference > quantity.perGroupBound { isWithin = false }
                if difference == quantity.perGroupBound { isTight = true }
            }
            if differences[0] > 1 { isWithin = false }
        }
        return (isWithin && changed <= maxGroups, isTight)
    }

    private func table(_ rows: [[String?]], _ plan: AggregatePlan) -> Table {
        rows.reduce(into: [:]) { table, row in
            table[Array(row.prefix(plan.keys.count))] = row.dropFirst(plan.keys.count).map {
                $0.flatMap { BigInt($0, radix: 10) } ?? BigInt(1) << 200
            }
        }
    }
}

extension AggregatePlan {
    var width: Int { keys.count + quantities.count }
}
