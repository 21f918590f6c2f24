import FuseCore

extension BoundProblem {
    /// The refusal of a sum whose bounds are not known.
    func refusal(_ scope: Scope, at mark: SourceMark) -> QueryError {
        let text =
            switch self {
            case .column(let column): "the column \(scope.label(column)) has no bounds; \(column.advice)"
            case .expression:
                "the bounds of this expression are not known; sum columns, arithmetic, CASE and casts of numbers"
            case .divisor: "a divisor could be zero within its bounds; divide by a literal or narrow its bounds"
            case .nothing: "this measure is always NULL; sum a column"
            case .tooWide: "the bounds of this expression exceed 60 digits; use smaller numbers"
            }
        return QueryError(.unbounded, at: mark, text)
    }
}

extension ColumnReference {
    /// Who can give it bounds: a job never bounds what the terms leave without any.
    fileprivate var advice: String {
        switch column {
        case .declared: "its terms must give them"
        case .derived: "set `privacy.bounds` by the subquery's alias, or `maxRowsPerGroup`"
        }
    }
}
