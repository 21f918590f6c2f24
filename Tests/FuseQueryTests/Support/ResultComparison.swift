import FuseCore

@testable import FuseQuery

/// Compares what a plan gives without noise with what plain SQL gives.
enum ResultComparison {
    static func cells(_ rows: [[String?]], _ plan: AggregatePlan) -> [[ExactMeasures.Cell]] {
        rows.map { row in zip(row, plan.outputs).map { cell($0, $1, plan) } }
    }

    private static func cell(
        _ text: String?, _ output: AggregatePlan.Output, _ plan: AggregatePlan
    ) -> ExactMeasures.Cell {
        guard let text else { return .missing }
        if case .key(let index) = output, !plan.keys[index].type.isNumeric { return .text(text) }
        return .number(Double(text) ?? .nan)
    }

    static func agree(_ ours: [[ExactMeasures.Cell]], _ theirs: [[ExactMeasures.Cell]], inOrder: Bool) -> Bool {
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
