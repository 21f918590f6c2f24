import Foundation
import FuseCore
import Testing

@testable import FuseQuery

/// With wide bounds and without noise a plan gives what plain SQL gives for the same text.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct DifferentialTests {
    @Test func `hand-written queries over the sample tables give what plain SQL gives`() throws {
        try Self.compare(AcceptedQuery.all + AcceptedQuery.nested, Workbench.shared.get())
        #expect(AcceptedQuery.all.count >= 60)
    }

    @Test func `hand-written queries over the flights give what plain SQL gives`() throws {
        try Self.compare(AcceptedQuery.flights, Workbench.flights.get())
    }

    @Test func `hand-written queries over TPC-H give what plain SQL gives`() throws {
        try Self.compare(AcceptedQuery.tpch, Workbench.tpch.get())
    }

    @Test(arguments: VisibleRows.narrowed)
    func `rows that the terms or a list hide are as if they were not there`(rows: VisibleRows) throws {
        try Self.compare(AcceptedQuery.all, Workbench.shared.get(), rows)
    }

    /// Tables, and how many queries are made over them.
    struct Generated: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bench: Result<Workbench, any Error>
        let world: World
        let count: Int
    }

    private static let generated = [
        Generated(
            testDescription: "the sample tables", bench: Workbench.shared, world: SampleTables.world, count: 140),
        Generated(testDescription: "the flights", bench: Workbench.someFlights, world: FlightTables.world, count: 60),
        Generated(testDescription: "TPC-H", bench: Workbench.someTPCH, world: TPCHTables.world, count: 110),
    ]

    /// The seed is fixed: what is checked here is the same on every day.
    @Test(arguments: generated)
    func `generated queries give what plain SQL gives`(tables: Generated) throws {
        let seed = SeededGenerator.seed(otherwise: 2013)
        print("differential test: FUSEBOX_TEST_SEED=\(seed)")
        let bench = try tables.bench.get()
        var maker = QueryMaker(tables.world, for: .comparison, seed: seed)
        let texts = (0..<tables.count * 2).map { _ in maker.query().sql }
        var accepted: [AcceptedQuery] = []
        var refused: [String: Int] = [:]
        for (text, tree) in zip(texts, try DuckDBProcess.trees(of: texts)) where accepted.count < tables.count {
            do {
                _ = try bench.plan(AcceptedQuery(text), tree: tree)
                accepted.append(AcceptedQuery(text))
            } catch let error as QueryError {
                refused["\(error.code)", default: 0] += 1
            }
        }
        print("differential test, \(tables.testDescription): \(accepted.count) accepted, refused \(refused)")
        #expect(accepted.count == tables.count, "too many are refused: \(refused)")
        try Self.compare(accepted, bench)
    }

    /// Without this a comparison that never disagrees would pass as well.
    @Test func `a person who is missing on one side is seen`() throws {
        let bench = try Workbench.shared.get()
        let queries = AcceptedQuery.simple + AcceptedQuery.nested.filter { $0.parameters.isEmpty }
        let plans = try zip(queries, DuckDBProcess.trees(of: queries.map(\.sql))).map { try bench.plan($0, tree: $1) }
        let exact = try DuckDBProcess.rows(of: plans.map { bench.printed($0) })
        let plain = try DuckDBProcess.rows(
            of: zip(queries, plans).map { (sql: $0.sql, columns: $1.outputs.count) },
            after: bench.views(where: ["visits": "person <> 7"]))
        let disagreeing = try queries.indices.count { index in
            let ours = try ExactMeasures(plan: plans[index]).rows(exact[index])
            let theirs = ResultComparison.cells(plain[index], plans[index])
            return !ResultComparison.agree(ours, theirs, inOrder: false, plans[index])
        }
        #expect(disagreeing * 4 > queries.count * 3, "\(disagreeing) of \(queries.count)")
    }

    private static func compare(
        _ queries: [AcceptedQuery], _ bench: Workbench, _ rows: VisibleRows = .everything
    ) throws {
        let trees = try DuckDBProcess.trees(of: queries.map(\.sql))
        let catalog = rows.conditions.isEmpty ? bench.catalog : try SampleTables.catalog(rows: rows.conditions)
        let lists = try rows.lists(in: bench.folder)
        let plans = try zip(queries, trees).map { query, tree in
            try described(query.sql) { try bench.plan(query, tree: tree, catalog: catalog) }
        }
        let exact = try DuckDBProcess.outcomes(of: plans.map { bench.printed($0, exclusions: lists) })
        let plain = try DuckDBProcess.outcomes(
            of: zip(queries, plans).map { (sql: $0.reference, columns: $1.outputs.count) },
            after: bench.views(where: rows.plain))
        for (index, query) in queries.enumerated() {
            try described(query.sql) {
                let ours = try ExactMeasures(plan: plans[index]).rows(exact[index].get())
                let theirs = ResultComparison.cells(try plain[index].get(), plans[index])
                let agree = ResultComparison.agree(ours, theirs, inOrder: !plans[index].order.isEmpty, plans[index])
                #expect(agree, "\(query.sql)\n\(ResultComparison.difference(ours, theirs, plans[index]))")
            }
        }
    }
}
