extension AggregatePlan {
    /// What happens to released rows, each as one line.
    var releaseNotes: [String] {
        var notes = having.map { ["having \($0.text(text))"] } ?? []
        if !order.isEmpty { notes.append("order by \(order.map(text).joined(separator: ", "))") }
        if let limit { notes.append("at most \(limit) rows") }
        return notes
    }

    private func text(of order: ReleaseOrder) -> String {
        text(of: order.operand) + (order.direction == .descending ? " descending" : "")
    }

    private func text(of operand: ReleasedOperand) -> String {
        switch operand {
        case .key(let index): keys[index].name
        case .measure(let index): measures[index].name
        case .literal(let literal): ScalarText.text(literal)
        }
    }
}
