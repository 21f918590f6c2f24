extension AggregatePlan {
    /// What happens to released rows, each as one line.
    var releaseNotes: [String] {
        var notes = having.map { ["having \(text(of: $0))"] } ?? []
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

    private func text(of predicate: ReleasedPredicate) -> String {
        switch predicate {
        case .comparison(let sign, let left, let right): "\(text(of: left)) \(sign.rawValue) \(text(of: right))"
        case .isNull(let operand): "\(text(of: operand)) IS NULL"
        case .not(let inner): "NOT (\(text(of: inner)))"
        case .all(let parts): joined(parts, by: " AND ")
        case .any(let parts): joined(parts, by: " OR ")
        }
    }

    private func joined(_ parts: [ReleasedPredicate], by word: String) -> String {
        parts.map { "(\(text(of: $0)))" }.joined(separator: word)
    }
}
