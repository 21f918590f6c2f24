import FuseCore

/// Writes calculations with released values for people, with the names of keys and measures.
struct CalculationText {
    let plan: AggregatePlan

    func text(_ calculation: ReleasedCalculation) -> String {
        switch calculation {
        case .measure(let index): plan.measures[index].name
        case .key(let index): plan.keys[index].name
        case .literal(let value): value.description
        case .grouping(let keys): "GROUPING(\(keys.map { plan.keys[$0].name }.joined(separator: ", ")))"
        case .arithmetic(let sign, let left, let right): "(\(text(left)) \(sign.rawValue) \(text(right)))"
        case .quotient(let left, let right): "(\(text(left)) / \(text(right)))"
        case .negation(let inner): "-\(text(inner))"
        case .magnitude(let inner): "abs(\(text(inner)))"
        case .squareRoot(let inner): "sqrt(\(text(inner)))"
        case .rounding(let rounding, let inner): rounding.text(of: text(inner))
        case .extreme(let end, let parts): "\(end.rawValue)(\(list(parts)))"
        case .firstPresent(let parts): "coalesce(\(list(parts)))"
        case .absentIfEqual(let left, let right): "nullif(\(text(left)), \(text(right)))"
        case .choice(let branches, let otherwise): choice(branches, otherwise)
        }
    }

    private func list(_ parts: [ReleasedCalculation]) -> String { parts.map(text).joined(separator: ", ") }

    private func choice(_ branches: [ReleasedCalculation.Branch], _ otherwise: ReleasedCalculation?) -> String {
        let parts = branches.map { "WHEN \($0.test.text(text)) THEN \(text($0.value))" }
        return "CASE \(parts.joined(separator: " "))\(otherwise.map { " ELSE \(text($0))" } ?? "") END"
    }
}
