import Foundation
import FuseCore
import Testing

@testable import FuseQuery

@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct RefusalTests {
    @Test func `what is not understood is refused with its place and reason`() throws {
        let trees = try DuckDBProcess.trees(of: RefusedQuery.all.map(\.sql))
        #expect(RefusedQuery.all.count >= 150)
        for (query, tree) in zip(RefusedQuery.all, trees) {
            let error = #expect(throws: QueryError.self, "\(query.sql)") { try Self.plan(query.sql, tree) }
            guard let error else { continue }
            #expect(error.code == query.code, "\(query.sql)\n\(error)")
            #expect(error.mark?.description == query.place, "\(query.sql)\n\(error)")
            #expect(error.reason.hasPrefix("\(query.place): "), "\(query.sql)\n\(error)")
            #expect(error.reason.contains(query.part), "\(query.sql)\n\(error)")
            #expect(!error.reason.contains("\n") && error.reason.utf8.count < 220, "\(error)")
            #expect(error.kind == .badInput)
        }
    }

    @Test func `reasons never repeat literals`() throws {
        let secrets =
            ["SELECT count(*) FROM visits WHERE amount = 'hidden-value'", "SELECT 'hidden-value' FROM visits"]
            + ["SELECT count(*) FROM visits WHERE day > 'hidden-value'", "SELECT hidden FROM 'hidden-value'"]
        for (sql, tree) in zip(secrets.dropLast(), try DuckDBProcess.trees(of: secrets)) {
            let error = #expect(throws: QueryError.self) { try Self.plan(sql, tree) }
            #expect(error?.reason.contains("hidden-value") == false, "\(sql)")
        }
    }

    @Test func `a query that needs row limits names the setting`() throws {
        let limits = try ContributionLimits(maxGroups: 2)
        for sql in ["SELECT count(*) FROM visits", "SELECT avg(amount) FROM visits", "SELECT count(city) FROM visits"] {
            let tree = try DuckDBProcess.trees(of: [sql])[0]
            let error = #expect(throws: QueryError.self) { try Self.plan(sql, tree, limits: limits) }
            #expect(error == QueryError(.missingLimit, ""))
            #expect(error?.reason.contains("maxRowsPerGroup") == true)
        }
        let sql = "SELECT count(DISTINCT person) FROM visits"
        let plan = try Self.plan(sql, DuckDBProcess.trees(of: [sql])[0], limits: limits)
        #expect(plan.quantities.map(\.kind) == [.units])
    }

    static func plan(
        _ sql: String, _ tree: DocumentNode, limits: ContributionLimits? = nil
    ) throws -> AggregatePlan {
        try QueryPlanner.plan(
            tree: tree, sql: sql, catalog: SampleTables.catalog(), parameters: [:],
            limits: limits ?? SampleTables.wideLimits())
    }
}
