extension Release {
    /// Makes a release without noise from open data, at no privacy cost.
    ///
    /// - Parameters:
    ///   - table: the result of a query whose inputs are proven open; gone afterwards.
    ///   - keys: the types of the group keys, in order.
    ///   - quantities: how many whole numbers each row has.
    ///   - measures: the numbers to release, in order; the bounds of means are not applied.
    /// - Throws: `PrivacyError` with code `invalidMeasure` if a measure names a quantity that is not there or contradicts itself; with code
    ///   `malformedTable` if rows differ in shape or a group is there twice.
    /// - Returns: the release; each interval is the number itself.
    public static func exactPublic(
        _ table: consuming PublicTable, keys: [KeyType], quantities: Int, measures: [MeasureSpec]
    ) throws(PrivacyError) -> Release {
        for measure in measures { try measure.check(quantities: quantities) }
        let rows = try table.ordered(keys: keys.count, quantities: quantities).map { row in
            let exact = row.quantities.map { NoisyQuantity.exact($0) }
            return ReleasedRow(keys: row.keys.parts, measures: measures.map { $0.released(from: exact) })
        }
        return Release(keyTypes: keys, measureCount: measures.count, rows: rows, origin: .open)
    }
}
