import Foundation
import FuseCore
import Testing

@testable import FuseQuery

@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct DifferentialTests {
    @Test func `wide bounds give what plain SQL gives`() throws {
        let bench = try Workbench.shared.get()
        let queries = AcceptedQuery.all
        let trees = try DuckDBProcess.trees(of: queries.map(\.sql))
        let plans = try zip(queries, trees).map { query, tree in
            try Self.described(query.sql) { try bench.plan(query, tree: tree) }
        }
        let exact = try DuckDBProcess.rows(of: plans.map { bench.printed($0) })
        let plain = try DuckDBProcess.rows(
            of: zip(queries, plans).map { (sql: $0.reference, columns: $1.outputs.count) }, after: bench.views)
        for (index, query) in queries.enumerated() {
            let ours = try ExactMeasures(plan: plans[index]).rows(exact[index])
            let theirs = plain[index].map { row in
                zip(row, plans[index].outputs).map { Self.cell($0, $1, plans[index]) }
            }
            #expect(Self.agree(ours, theirs, inOrder: !plans[index].order.isEmpty), "\(query.sql)\n\(ours)\n\(theirs)")
        }
        #expect(queries.count >= 60)
    }

    private static func described<Value>(_ sql: String, _ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch {
            throw DuckDBProcess.Failure(description: "\(sql): \(error)")
        }
    }

    private static func cell(
        _ text: String?, _ output: AggregatePlan.Output, _ plan: AggregatePlan
    ) -> ExactMeasures.Cell {
        guard let text else { return .missing }
        if case .key(let index) = output, !plan.keys[index].type.isNumeric { return .text(text) }
        return .number(Double(text) ?? .nan)
    }

    private static func agree(_ ours: [[ExactMeasures.Cell]], _ theirs: [[ExactMeasures.Cell]], inOrder: Bool) -> Bool {
        guard ours.count == theirs.count else { return false }
        let (a, b) = inOrder ? (ours, theirs) : (ours.sorted(by: precedes), theirs.sorted(by: precedes))
        return zip(a, b).allSatisfy { left, right in left.count == right.count && zip(left, right).allSatisfy(isClose) }
    }

    private static func precedes(_ left: [ExactMeasures.Cell], _ right: [ExactMeasures.Cell]) -> Bool {
        for (a, b) in zip(left, right) where !isClose(a, b) { return "\(a)" < "\(b)" }
        return false
    }

    /// Sums over an empty group are 0 here and NULL in SQL; floating-point values are rounded to their column's scale.
    private static func isClose(_ left: ExactMeasures.Cell, _ right: ExactMeasures.Cell) -> Bool {
        switch (left, right) {
        case (.number(let a), .number(let b)): abs(a - b) <= 1e-6 * max(1, abs(a), abs(b))
        case (.number(0), .missing): true
        case (.text(let a), .text(let b)): a.utf8.elementsEqual(b.utf8)
        default: left == right
        }
    }
}
