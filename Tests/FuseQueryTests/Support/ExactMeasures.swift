import BigInt
import Foundation
import FuseCore
import Testing

@testable import FuseQuery

/// Computes what a query returns from exact quantities, as the anonymiser would without noise.
struct ExactMeasures {
    let plan: AggregatePlan

    /// A cell: text of a key, or a number; nil for NULL.
    enum Cell: Equatable {
        case missing
        case text(String)
        case number(Double)
    }

    func rows(_ exact: [[String?]]) throws -> [[Cell]] {
        let full = try exact.map(allCells).filter { row in
            guard let having = plan.having else { return true }
            return try holds(having, row) == true
        }
        return sorted(full).prefix(plan.limit ?? .max).map { row in plan.outputs.map { row.cell($0, plan) } }
    }

    private func allCells(_ row: [String?]) throws -> Row {
        let keys = plan.keys.indices.map { index in Self.key(row[index], plan.keys[index].type) }
        let quantities = try row.dropFirst(plan.keys.count).map { digits in
            try #require(digits.flatMap { BigInt($0, radix: 10) })
        }
        return Row(keys: keys, measures: plan.measures.map { measure($0.kind, quantities) })
    }

    private static func key(_ text: String?, _ type: ScalarType) -> Cell {
        guard let text else { return .missing }
        return type.isNumeric ? .number(Double(text) ?? .nan) : .text(text)
    }

    private func measure(_ kind: PlannedMeasure.Kind, _ quantities: [BigInt]) -> Cell {
        switch kind {
        case .count(let index): return .number(Double(quantities[index]))
        case .sum(let index, let scale): return .number(Double(quantities[index]) / pow(10, Double(scale)))
        case .mean(let sum, let count, let centre, _, _, let scale):
            guard quantities[count] != 0 else { return .missing }
            let offset = Double(quantities[sum]) / pow(10, Double(scale)) / Double(quantities[count])
            return .number((Double(centre.description) ?? .nan) + offset)
        }
    }

    struct Row {
        let keys: [Cell]
        let measures: [Cell]

        func cell(_ output: AggregatePlan.Output, _ plan: AggregatePlan) -> Cell {
            switch output {
            case .key(let index): keys[index]
            case .measure(let index): measures[index]
            }
        }

        func cell(_ operand: ReleasedOperand) -> Cell {
            switch operand {
            case .key(let index): keys[index]
            case .measure(let index): measures[index]
            case .literal(.null): .missing
            case .literal(.boolean(let value)): .text(value ? "true" : "false")
            case .literal(.number(let value)): .number(Double(value.description) ?? .nan)
            case .literal(.double(let value)): .number(value)
            case .literal(.text(let value)): .text(value.string)
            case .literal(.date(let value)): .text(value.description)
            case .literal(.timestamp(let value)): .text(value.description)
            }
        }
    }

    private func holds(_ predicate: ReleasedPredicate, _ row: Row) throws -> Bool? {
        switch predicate {
        case .comparison(let sign, let left, let right):
            return try compare(row.cell(left), row.cell(right)).map { order in
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
        case .isNull(let operand): return row.cell(operand) == .missing
        case .not(let inner): return try holds(inner, row).map { !$0 }
        case .all(let list):
            let truths = try list.map { try holds($0, row) }
            return truths.contains(false) ? false : truths.contains(nil) ? nil : true
        case .any(let list):
            let truths = try list.map { try holds($0, row) }
            return truths.contains(true) ? true : truths.contains(nil) ? nil : false
        }
    }

    private func compare(_ left: Cell, _ right: Cell) -> Int? {
        switch (left, right) {
        case (.number(let a), .number(let b)): a < b ? -1 : a > b ? 1 : 0
        case (.text(let a), .text(let b)):
            a.utf8.elementsEqual(b.utf8) ? 0 : a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
        default: nil
        }
    }

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
