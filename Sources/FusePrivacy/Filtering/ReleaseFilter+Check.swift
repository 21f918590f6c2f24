extension ReleaseFilter {
    /// Refuses a filter that does not fit a release, whatever its rows are.
    func check(against release: Release) throws(PrivacyError) {
        for column in order.map(\.column) { try column.check(in: release) }
        try having?.check(in: release)
        guard limit ?? 0 >= 0 else { throw PrivacyError(.invalidFilter, "`LIMIT` is 0 or more") }
    }
}

extension ReleaseCondition {
    fileprivate func check(in release: Release) throws(PrivacyError) {
        switch self {
        case .comparison(let left, _, let right):
            guard let left = try left.type(in: release), let right = try right.type(in: release), left != right
            else { return }
            throw PrivacyError(.invalidFilter, "`HAVING` compares values of different types; cast one side")
        case .isNull(let operand): _ = try operand.type(in: release)
        case .and(let conditions), .or(let conditions):
            for condition in conditions { try condition.check(in: release) }
        case .not(let condition): try condition.check(in: release)
        }
    }
}

extension ReleaseOperand {
    /// The type of the operand; nil for null, which goes with every type.
    fileprivate func type(in release: Release) throws(PrivacyError) -> KeyType? {
        switch self {
        case .literal(let text, let type): return text == nil ? nil : type
        case .column(let column):
            try column.check(in: release)
            guard case .key(let index) = column else { return .number }
            return release.keyTypes[index]
        }
    }
}

extension ReleaseColumn {
    fileprivate func check(in release: Release) throws(PrivacyError) {
        guard exists(in: release) else {
            throw PrivacyError(.invalidFilter, "`HAVING` or `ORDER BY` names a column that is not released; select it")
        }
    }
}
