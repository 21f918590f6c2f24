import BigInt

extension Release {
    /// Makes a release without noise from a table after disclosure control.
    ///
    /// Cells that were suppressed are rows without numbers. The interval of a value is how far rounding or cell keys may have moved it,
    /// and always holds the exact value. It is no differential privacy, and nothing is charged.
    ///
    /// - Parameters:
    ///   - table: what disclosure control left; its keys come after the number of the grouping set if there are several.
    ///   - keys: the types of the group keys, in order, that of the grouping set's number among them.
    ///   - measures: the numbers to release, in order.
    ///   - quantities: for each measure of the table, which quantity of the plan it is.
    ///   - count: how many quantities the plan has; those that are not in the table are in no measure.
    /// - Throws: `PrivacyError` with code `invalidMeasure` if a measure names a quantity that the table does not have or contradicts
    ///   itself, or is a quantile or an exact point; with code `malformedTable` if the table has another shape than its keys.
    /// - Returns: the release, its rows ordered by their keys.
    public static func controlled(
        _ table: ControlledTable, keys: [KeyType], measures: [MeasureSpec], quantities: [Int], of count: Int
    ) throws(PrivacyError) -> Release {
        let shapes = [QuantityShape](repeating: .number, count: count)
        try MeasureCheck(measures: measures, shapes: shapes, keys: keys, origin: .anonymised).check()
        guard measures.allSatisfy({ Set($0.numbers).isSubset(of: quantities) }) else {
            throw PrivacyError(.invalidMeasure, "a `measure` names a quantity that was not protected; report this")
        }
        let rows = ControlledRows(table, measures, quantities, count)
        let released = table.cells.map { rows.row(of: $0) }.sorted {
            GroupKey(parts: $0.keys) < GroupKey(parts: $1.keys)
        }
        guard released.allSatisfy({ $0.keys.count == keys.count }) else {
            throw .cellTable("the `table` has other keys than the release; report this")
        }
        return Release(
            keyTypes: keys, measureCount: measures.count, rows: released,
            origin: .controlled(
                ReleaseControl(rules: table.rules, steps: table.steps, suppressedCells: table.suppressedCells)))
    }
}

/// Makes the rows of a release from the cells of a table.
private struct ControlledRows {
    private let hasSets: Bool
    private let quantities: [Int]
    private let noise: [QuantityNoise]
    private let sheet: MeasureSheet

    init(_ table: ControlledTable, _ measures: [MeasureSpec], _ quantities: [Int], _ count: Int) {
        (hasSets, self.quantities) = (table.hasSets, quantities)
        var deviations = [BigInt](repeating: 0, count: count)
        for (quantity, deviation) in zip(quantities, table.deviations) { deviations[quantity] = deviation }
        noise = deviations.map { deviation in
            QuantityNoise(
                quantity: QuantitySpec(name: "", perGroupBound: 0),
                distribution: deviation.isZero ? .none : .within(deviation))
        }
        sheet = MeasureSheet(measures, noise)
    }

    func row(of cell: ControlledCell) -> ReleasedRow {
        let keys = (hasSets ? ["\(cell.set)"] : []) + cell.keys
        guard let values = cell.values else {
            return ReleasedRow(keys: keys, measures: sheet.measures.map { _ in nil }, isSuppressed: true)
        }
        var exact = [BigInt](repeating: 0, count: noise.count)
        for (quantity, value) in zip(quantities, values) { exact[quantity] = value }
        var group = NoisyGroup(
            keys: keys, exact: exact.map(ExactQuantity.number), drawn: exact.map { _ in 0 }, noise: noise)
        var silence = NoiseStream.silent()
        return ReleasedRow(keys: keys, measures: sheet.released(from: &group, &silence))
    }
}
