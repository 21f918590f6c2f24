extension ReleaseCondition {
    /// Whether a released row meets the condition, whose types were checked.
    func truth(in row: TypedRow) -> Truth {
        switch self {
        case .comparison(let left, let comparison, let right):
            guard let order = row.cell(left).order(row.cell(right)) else { return .unknown }
            return Truth(comparison.holds(order))
        case .isNull(let operand):
            guard case .null = row.cell(operand) else { return .no }
            return .yes
        case .and(let conditions): return .all(conditions.map { $0.truth(in: row) })
        case .or(let conditions): return .any(conditions.map { $0.truth(in: row) })
        case .not(let condition): return !condition.truth(in: row)
        }
    }
}
