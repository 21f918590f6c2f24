extension ReleasedCondition {
    /// The condition for people.
    ///
    /// - Parameter operand: writes what is compared.
    func text(_ operand: (Operand) -> String) -> String {
        switch self {
        case .comparison(let sign, let left, let right): "\(operand(left)) \(sign.rawValue) \(operand(right))"
        case .isNull(let value): "\(operand(value)) IS NULL"
        case .not(let inner): "NOT (\(inner.text(operand)))"
        case .all(let parts): parts.map { "(\($0.text(operand)))" }.joined(separator: " AND ")
        case .any(let parts): parts.map { "(\($0.text(operand)))" }.joined(separator: " OR ")
        }
    }
}
