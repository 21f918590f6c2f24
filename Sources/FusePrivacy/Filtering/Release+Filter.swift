extension Release {
    /// Applies HAVING, then ORDER BY, then LIMIT to the released rows.
    ///
    /// - Parameter filter: what to keep and how to order it.
    /// - Throws: `PrivacyError` with code `invalidFilter` if it names a column that does not exist, compares values of different
    ///   types, reads a key that does not have the form of its type, or limits to a negative number.
    /// - Returns: the rows for which the condition is true (not false and not unknown), in the asked order.
    public func filtered(by filter: ReleaseFilter) throws(PrivacyError) -> Release {
        try filter.check(against: self)
        let ordered = try RowOrder(filter.order).sorted(rows(where: filter.having))
        return keeping(Array(ordered.prefix(filter.limit ?? ordered.count)))
    }

    private func rows(where condition: ReleaseCondition?) throws(PrivacyError) -> [TypedRow] {
        var kept: [TypedRow] = []
        for row in rows {
            let typed = TypedRow(row: row, keyTypes: keyTypes)
            if try condition?.truth(in: typed) ?? .yes == .yes { kept.append(typed) }
        }
        return kept
    }
}
