import BigInt
import Foundation
import FuseCore

@testable import FuseQuery

/// Computes what a query returns from exact quantities, as a release without noise would, by formulas of its own.
struct ExactMeasures {
    let plan: AggregatePlan
    /// More rows than any group has, where no quantity counts them.
    var mostRows = 100_000

    /// A cell: text, or a number; nil for NULL.
    enum Cell: Equatable {
        case missing
        case text(String)
        case number(Interval)

        var number: Interval? {
            if case .number(let interval) = self { interval } else { nil }
        }
    }

    struct Row {
        let set: Int
        let keys: [Cell]
        let quantities: [BoundedResult.Quantity]
        var measures: [Cell] = []
    }

    func rows(_ exact: [[String?]]) throws -> [[Cell]] {
        let full = try BoundedResult(exact, plan).rows.map(complete).filter { row in
            guard let having = plan.having else { return true }
            return try holds(having, row) == true
        }
        return sorted(full).prefix(plan.limit ?? .max).map { row in plan.outputs.map { row.cell($0) } }
    }

    private func complete(_ row: BoundedResult.Row) throws -> Row {
        let keys = zip(row.group.keys, plan.keys).map { Self.key($0, $1.type) }
        var complete = Row(set: row.group.set, keys: keys, quantities: row.quantities)
        for measure in plan.measures { complete.measures.append(try cell(measure.kind, complete)) }
        return complete
    }

    static func key(_ text: String?, _ type: ScalarType) -> Cell {
        guard let text else { return .missing }
        return type.isNumeric ? .number(Interval(Double(text) ?? .nan)) : .text(text)
    }

    private func holds(_ predicate: ReleasedPredicate, _ row: Row) throws -> Bool? {
        switch predicate {
        case .comparison(let sign, let left, let right):
            return try compare(row.cell(left), row.cell(right)).map { try Self.holds(sign, $0) }
        case .isNull(let operand): return row.cell(operand) == .missing
        case .not(let inner): return try holds(inner, row).map { !$0 }
        case .all(let list): return Self.all(try list.map { try holds($0, row) })
        case .any(let list): return Self.all(try list.map { try holds($0, row).map { !$0 } }).map { !$0 }
        }
    }

    static func all(_ truths: [Bool?]) -> Bool? { truths.contains(false) ? false : truths.contains(nil) ? nil : true }

    static func holds(_ sign: ComparisonOperator, _ order: Int) throws -> Bool {
        switch sign {
        case .equal: order == 0
        case .notEqual: order != 0
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .greater: order > 0
        case .greaterOrEqual: order >= 0
        case .distinct, .notDistinct: throw DuckDBProcess.Failure(description: "not planned")
        }
    }

    private func compare(_ left: Cell, _ right: Cell) -> Int? {
        switch (left, right) {
        case (.number(let a), .number(let b)): Self.order(a, b)
        case (.text(let a), .text(let b)):
            a.utf8.elementsEqual(b.utf8) ? 0 : a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
        default: nil
        }
    }

    static func order(_ a: Interval, _ b: Interval) -> Int { a.middle < b.middle ? -1 : a.middle > b.middle ? 1 : 0 }

    private func sorted(_ rows: [Row]) -> [Row] {
        rows.sorted { left, right in
            for level in plan.order {
                let (a, b) = (left.cell(level.operand), right.cell(level.operand))
                if a == b { continue }
                if a == .missing || b == .missing { return (a == .missing) == (level.missing == .first) }
                guard let order = compare(a, b), order != 0 else { continue }
                return (order < 0) == (level.direction == .ascending)
            }
            return false
        }
    }
}

extension ExactMeasures.Row {
    func cell(_ output: AggregatePlan.Output) -> ExactMeasures.Cell {
        switch output {
        case .key(let index): keys[index]
        case .measure(let index): measures[index]
        }
    }

    func cell(_ operand: ReleasedOperand) -> ExactMeasures.Cell {
        switch operand {
        case .key(let index): keys[index]
        case .measure(let index): measures[index]
        case .literal(.null): .missing
        case .literal(.boolean(let value)): .text(value ? "true" : "false")
        case .literal(.number(let value)): .number(Interval(Double(value.description) ?? .nan))
        case .literal(.double(let value)): .number(Interval(value))
        case .literal(.text(let value)): .text(value.string)
        case .literal(.date(let value)): .text(value.description)
        case .literal(.timestamp(let value)): .text(value.description)
        }
    }
}
