extension Release {
    /// Applies HAVING, then ORDER BY, then LIMIT to the released rows.
    ///
    /// - Parameter filter: what to keep and how to order it.
    /// - Throws: `PrivacyError` with code `invalidFilter` if it names a column that does not exist, compares values of different
    ///   types, or limits to a negative number.
    /// - Returns: the rows for which the condition is true (not false and not unknown), in the asked order.
    public func filtered(by filter: ReleaseFilter) throws(PrivacyError) -> Release {
        try filter.check(against: self)
        let ordered = RowOrder(filter.order).sorted(rows(where: filter.having))
        return keeping(Array(ordered.prefix(filter.limit ?? ordered.count)))
    }

    private func rows(where condition: ReleaseCondition?) -> [TypedRow] {
        rows.map { TypedRow(row: $0, keyTypes: keyTypes) }.filter { condition?.truth(in: $0) ?? .yes == .yes }
    }
}
