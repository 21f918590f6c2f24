import Foundation
import FuseCore
import Testing

@testable import FuseQuery

@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct DifferentialTests {
    @Test func `wide bounds give what plain SQL gives`() throws {
        try Self.compare(.everything)
        #expect(AcceptedQuery.all.count >= 60)
    }

    @Test(arguments: VisibleRows.narrowed)
    func `rows that the terms or a list hide are as if they were not there`(rows: VisibleRows) throws {
        try Self.compare(rows)
    }

    private static func compare(_ rows: VisibleRows) throws {
        let bench = try Workbench.shared.get()
        let (catalog, lists) = (try SampleTables.catalog(rows: rows.conditions), try rows.lists(in: bench.folder))
        let queries = AcceptedQuery.all
        let trees = try DuckDBProcess.trees(of: queries.map(\.sql))
        let plans = try zip(queries, trees).map { query, tree in
            try described(query.sql) { try bench.plan(query, tree: tree, catalog: catalog) }
        }
        let exact = try DuckDBProcess.rows(of: plans.map { bench.printed($0, exclusions: lists) })
        let plain = try DuckDBProcess.rows(
            of: zip(queries, plans).map { (sql: $0.reference, columns: $1.outputs.count) },
            after: bench.views(where: rows.plain))
        for (index, query) in queries.enumerated() {
            let ours = try ExactMeasures(plan: plans[index]).rows(exact[index])
            let theirs = ResultComparison.cells(plain[index], plans[index])
            let agree = ResultComparison.agree(ours, theirs, inOrder: !plans[index].order.isEmpty)
            #expect(agree, "\(query.sql)\n\(ours)\n\(theirs)")
        }
    }

    private static func described<Value>(_ sql: String, _ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch {
            throw DuckDBProcess.Failure(description: "\(sql): \(error)")
        }
    }
}
