import FuseCore
import FuseQuery

/// A plan's outline as a tree of lines.
struct OutlineDrawing {
    let lines: [String]

    init(_ outline: PlanOutline) {
        lines = [outline.title] + Self.below(outline)
    }

    /// What stands below a title: its notes, then its inputs as branches.
    private static func below(_ outline: PlanOutline) -> [String] {
        let stem = outline.inputs.isEmpty ? "  " : "│ "
        let notes = outline.notes.map { stem + $0 }
        return notes
            + outline.inputs.enumerated().flatMap { index, input in
                branch(input, isLast: index == outline.inputs.count - 1)
            }
    }

    private static func branch(_ outline: PlanOutline, isLast: Bool) -> [String] {
        let (knee, stem) = isLast ? ("└─ ", "   ") : ("├─ ", "│  ")
        return [knee + outline.title] + below(outline).map { stem + $0 }
    }
}

extension PlanOutline {
    /// The outline for programs.
    var json: JSONValue {
        [
            "title": .text(title), "notes": .list(notes.map(JSONValue.text)),
            "inputs": .list(inputs.map(\.json)),
        ]
    }
}
