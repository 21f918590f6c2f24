import FuseCore

@testable import FuseQuery

/// Compares what a plan gives without noise with what plain SQL gives.
enum ResultComparison {
    typealias Cells = [ExactMeasures.Cell]

    static func cells(_ rows: [[String?]], _ plan: AggregatePlan) -> [Cells] {
        rows.map { row in zip(row, plan.outputs).map { cell($0, $1, plan) } }
    }

    private static func cell(
        _ text: String?, _ output: AggregatePlan.Output, _ plan: AggregatePlan
    ) -> ExactMeasures.Cell {
        if case .key(let index) = output { return ExactMeasures.key(text, plan.keys[index].type) }
        return text.map { .number(Interval(Double($0) ?? .nan)) } ?? .missing
    }

    /// Whether both hold the same rows, in the same order if that is asked for.
    static func agree(_ ours: [Cells], _ theirs: [Cells], inOrder: Bool, _ plan: AggregatePlan) -> Bool {
        guard ours.count == theirs.count else { return false }
        if inOrder { return zip(ours, theirs).allSatisfy(isClose) }
        var rest = Dictionary(grouping: theirs) { name(of: $0, plan) }
        for row in ours {
            guard let place = rest[name(of: row, plan)]?.firstIndex(where: { isClose(row, $0) }) else { return false }
            rest[name(of: row, plan)]?.remove(at: place)
        }
        return true
    }

    /// The rows of both that have no counterpart, a few of each.
    static func difference(_ ours: [Cells], _ theirs: [Cells], _ plan: AggregatePlan) -> String {
        let missing = ours.filter { row in
            !theirs.contains { name(of: $0, plan) == name(of: row, plan) && isClose(row, $0) }
        }
        let extra = theirs.filter { row in
            !ours.contains { name(of: $0, plan) == name(of: row, plan) && isClose($0, row) }
        }
        return "\(ours.count) rows, not \(theirs.count)\nours: \(missing.prefix(3))\ntheirs: \(extra.prefix(3))"
    }

    /// The keys of a row as text.
    private static func name(of row: Cells, _ plan: AggregatePlan) -> String {
        zip(row, plan.outputs).map { cell, output in
            guard case .key = output else { return "" }
            return switch cell {
            case .missing: "NULL"
            case .text(let text): "'\(text)'"
            case .number(let number): "\(number.middle == 0 ? 0 : number.middle)"
            }
        }.joined(separator: "|")
    }

    private static func isClose(_ ours: Cells, _ theirs: Cells) -> Bool {
        ours.count == theirs.count && zip(ours, theirs).allSatisfy(isClose)
    }

    /// Sums over no value are 0 here and NULL in SQL; a correlation without variance is NULL here and NaN in DuckDB.
    private static func isClose(_ ours: ExactMeasures.Cell, _ theirs: ExactMeasures.Cell) -> Bool {
        switch (ours, theirs) {
        case (.number(let a), .number(let b)): a.contains(b.middle)
        case (.number(let a), .missing): a.middle == 0
        case (.missing, .number(let b)): b.middle.isNaN
        case (.text(let a), .text(let b)): a.utf8.elementsEqual(b.utf8)
        default: ours == theirs
        }
    }
}
