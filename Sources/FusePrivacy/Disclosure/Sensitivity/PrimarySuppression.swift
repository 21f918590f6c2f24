import BigInt

/// Finds the cells that tell something about few units by themselves.
struct PrimarySuppression {
    let rules: DisclosureRules
    let table: CellTable

    /// - Returns: the sensitive cells by their number.
    func sensitiveCells() -> [Int: SensitiveCell] {
        let full = rules.fullCells == .protected ? fullCells() : []
        var found: [Int: SensitiveCell] = [:]
        for index in table.cells.indices {
            let cell = sensitivity(table.cells[index], isFull: full.contains(index))
            if cell.isSensitive { found[index] = cell }
        }
        return found
    }

    private func sensitivity(_ cell: TableCell, isFull: Bool) -> SensitiveCell {
        guard !cell.units.isZero else { return SensitiveCell(isEmpty: rules.zeroCells == .protected) }
        return SensitiveCell(
            isSmall: cell.units < BigInt(rules.minimumUnits) || hasSmallPart(cell), isFull: isFull,
            shortfalls: shortfalls(cell))
    }

    /// Whether a measure is made from few units of the cell, or a count from all but a few, who are then seen from its difference to
    /// the rest. A measure that nobody contributes to tells that alone, as an empty cell does.
    private func hasSmallPart(_ cell: TableCell) -> Bool {
        let least = BigInt(rules.minimumUnits)
        return zip(cell.values, table.measures).contains { value, measure in
            guard let contributors = value.contributors, contributors < cell.units else { return false }
            if contributors.isZero { return rules.zeroCells == .protected }
            return contributors < least || (!measure.isSum && cell.units - contributors < least)
        }
    }

    private func shortfalls(_ cell: TableCell) -> [Int: BigInt] {
        var found: [Int: BigInt] = [:]
        for (index, measure) in table.measures.enumerated() where measure.isSum {
            let shortfall = Concentration(cell.values[index]).shortfall(rules)
            // A sum of nothing but zeros is concentrated in nobody.
            if shortfall.signum() > 0 { found[index] = shortfall }
        }
        return found
    }

    /// Cells that have all units of a total, where the total could have had units elsewhere.
    private func fullCells() -> Set<Int> {
        var full: Set<Int> = []
        for relation in table.relations where relation.parts.count > 1 && table.units(relation.total).signum() > 0 {
            full.formUnion(
                relation.parts.filter { $0 < table.cells.count && table.units($0) == table.units(relation.total) })
        }
        return full
    }
}
