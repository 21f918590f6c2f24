import BigInt

extension Release {
    /// Makes a release without noise from open data, at no privacy cost.
    ///
    /// - Parameters:
    ///   - table: the result of a query whose inputs are proven open; gone afterwards.
    ///   - keys: the types of the group keys, in order.
    ///   - quantities: how many whole numbers each row has.
    ///   - measures: the numbers to release, in order; bounds are not applied.
    /// - Throws: `PrivacyError` with code `invalidMeasure` if a measure names a quantity that is not there or contradicts
    ///   itself, or is a quantile, which is a `point` here; with code `malformedTable` if rows differ in shape or a group is there twice.
    /// - Returns: the release; each interval is the number itself.
    public static func exactPublic(
        _ table: consuming PublicTable, keys: [KeyType], quantities: Int, measures: [MeasureSpec]
    ) throws(PrivacyError) -> Release {
        let shapes = [QuantityShape](repeating: .number, count: quantities)
        try MeasureCheck(measures: measures, shapes: shapes, keys: keys, origin: .open).check()
        let noise = shapes.map { _ in
            QuantityNoise(quantity: QuantitySpec(name: "", perGroupBound: 0), distribution: .none)
        }
        let sheet = MeasureSheet(measures, noise)
        let rows = try table.ordered(keys: keys.count, shapes: shapes).map { sheet.exactRow($0, noise) }
        return Release(keyTypes: keys, measureCount: measures.count, rows: rows, origin: .open)
    }
}

extension MeasureSheet {
    fileprivate func exactRow(_ row: ExactRow, _ noise: [QuantityNoise]) -> ReleasedRow {
        let drawn = [BigInt](repeating: 0, count: noise.count)
        var group = NoisyGroup(keys: row.keys.parts, exact: row.quantities, drawn: drawn, noise: noise)
        var silence = NoiseStream.silent()
        return ReleasedRow(keys: row.keys.parts, measures: released(from: &group, &silence))
    }
}
