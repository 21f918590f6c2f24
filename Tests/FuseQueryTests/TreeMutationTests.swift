import Foundation
import FuseCore
import Testing

@testable import FuseQuery

/// Changes accepted syntax trees in one place each: the planner refuses, or the change carried no meaning, or it changed
/// the meaning to that of another accepted query, which the engine then runs like any other.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct TreeMutationTests {
    /// Fields that say nothing about meaning: places, the name of a parameter's number, the spelling of casts.
    private static let indifferent: Set<String> = ["query_location", "is_operator", "try_cast"]

    @Test func `every field is needed and no field may be added`() throws {
        for (query, tree) in try Self.accepted() {
            let baseline = try plan(query, tree)
            for path in TreePath.all(in: tree) {
                if case .fields = path.content(in: tree) {
                    let added = path.replacing(in: tree) { $0.adding("surplus", .null) }
                    #expect(throws: QueryError.self, "added at \(path) in \(query.sql)") { try plan(query, added) }
                }
                guard let name = path.lastName else { continue }
                let removed = path.removingField(in: tree)
                #expect(throws: QueryError.self, "removed \(path) in \(query.sql)") { try plan(query, removed) }
                if Self.indifferent.contains(name) { continue }
                let renamed = path.renamingField(in: tree)
                #expect(throws: QueryError.self, "renamed \(path) in \(query.sql)") { try plan(query, renamed) }
            }
            #expect(try plan(query, tree) == baseline)
        }
    }

    @Test func `changed values are refused or mean another query`() throws {
        let seed = SeededGenerator.seed()
        print("tree mutation test: FUSEBOX_TEST_SEED=\(seed)")
        var random = SeededGenerator(seed: seed)
        let bench = try Workbench.shared.get()
        var (cases, refused) = (0, 0)
        var printed: [(sql: String, columns: Int)] = []
        for (query, tree) in try Self.accepted() {
            let baseline = try plan(query, tree)
            let paths = TreePath.all(in: tree)
            for _ in 0..<60 {
                let path = random.pick(paths)
                let changed = path.replacing(in: tree) { $0.mutated(&random) }
                cases += 1
                guard let plan = try? QueryError.catching({ try self.plan(query, changed) }) else {
                    refused += 1
                    continue
                }
                if plan != baseline { printed.append(bench.printed(plan)) }
            }
        }
        print("tree mutation test: \(cases) cases, \(refused) refused, \(printed.count) mean something else")
        #expect(cases > 3000 && refused > cases / 2)
        // Whatever is still accepted is a plan like any other: the engine binds and runs it without an error.
        _ = try DuckDBProcess.rows(of: printed)
    }

    private static func accepted() throws -> [(AcceptedQuery, DocumentNode)] {
        let queries = AcceptedQuery.all + AcceptedQuery.nested
        return Array(zip(queries, try DuckDBProcess.trees(of: queries.map(\.sql))))
    }

    private func plan(_ query: AcceptedQuery, _ tree: DocumentNode) throws -> AggregatePlan {
        try QueryPlanner.plan(
            tree: tree, sql: query.sql, catalog: SampleTables.catalog(), parameters: query.parameters,
            limits: SampleTables.wideLimits())
    }
}

extension QueryError {
    /// Lets only this module's errors pass; any other is a failure of the test.
    static func catching<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as QueryError {
            throw error
        } catch {
            Issue.record("\(error)")
            throw error
        }
    }
}
