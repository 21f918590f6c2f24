extension ReleaseCondition {
    /// Whether a released row meets the condition, whose types were checked.
    func truth(in row: TypedRow) throws(PrivacyError) -> Truth {
        switch self {
        case .comparison(let left, let comparison, let right):
            guard let order = try row.cell(left).order(row.cell(right)) else { return .unknown }
            return Truth(comparison.holds(order))
        case .isNull(let operand):
            guard case .null = try row.cell(operand) else { return .no }
            return .yes
        case .and(let conditions): return try .all(Self.truths(conditions, row))
        case .or(let conditions): return try .any(Self.truths(conditions, row))
        case .not(let condition): return try !condition.truth(in: row)
        }
    }

    private static func truths(_ conditions: [ReleaseCondition], _ row: TypedRow) throws(PrivacyError) -> [Truth] {
        var truths: [Truth] = []
        for condition in conditions { truths.append(try condition.truth(in: row)) }
        return truths
    }
}
