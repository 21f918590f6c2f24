extension Tableau {
    /// Solves the raw rows one by one for a variable each. At the truth every pivot is possible, as all values are zero.
    mutating func eliminate(_ rows: [LinearRow]) throws(TableauFailure) {
        for row in rows {
            var dense = [Number](repeating: 0, count: free.count)
            for term in row.terms {
                dense[term.variable] = try .sum(dense[term.variable], Number(word: term.coefficient))
            }
            entries.append(dense)
        }
        basic = rows.map { _ in -1 }
        numerators = rows.map { _ in 0 }
        for row in entries.indices {
            guard let column = pivotColumn(row) else { continue }
            try exchange(row, column)
            retire(column)
        }
        dropEmptyRows()
    }

    private func pivotColumn(_ row: Int) -> Int? {
        var best: Int?
        for column in free.indices where free[column] != nil && entries[row][column] != 0 {
            guard let found = best, entries[row][found].magnitude <= entries[row][column].magnitude else {
                best = column
                continue
            }
        }
        return best
    }

    /// The column of a row that is an equation: it stays zero.
    private mutating func retire(_ column: Int) {
        free[column] = nil
        for row in entries.indices { entries[row][column] = 0 }
    }

    private mutating func dropEmptyRows() {
        let kept = basic.indices.filter { basic[$0] >= 0 }
        entries = kept.map { entries[$0] }
        basic = kept.map { basic[$0] }
        numerators = kept.map { _ in 0 }
        for (row, variable) in basic.enumerated() { rowOf[variable] = row }
    }

    /// Makes the variable of a column basic in a row.
    mutating func exchange(_ row: Int, _ column: Int) throws(TableauFailure) {
        let isNegative = entries[row][column] < 0
        if isNegative { for index in entries[row].indices { entries[row][index].negate() } }
        let pivot = entries[row][column]
        let pivotRow = entries[row]
        let filled = pivotRow.indices.filter { $0 != column && pivotRow[$0] != 0 }
        for other in entries.indices where other != row {
            try update(other, column, pivot, pivotRow, filled, isNegative)
        }
        entries[row][column] = isNegative ? -denominator : denominator
        denominator = pivot
        swap(row, column)
    }

    private mutating func update(
        _ row: Int, _ column: Int, _ pivot: Number, _ pivotRow: [Number], _ filled: [Int], _ isNegative: Bool
    ) throws(TableauFailure) {
        let factor = entries[row][column]
        if pivot != denominator {
            try spend(pivotRow.count)
            for index in pivotRow.indices where index != column {
                let entry = entries[row][index]
                if entry == 0 && (factor == 0 || pivotRow[index] == 0) { continue }
                entries[row][index] = try .eliminated(entry, pivot, factor, pivotRow[index], over: denominator)
            }
        } else if factor != 0 {
            try spend(filled.count)
            for index in filled {
                entries[row][index] = try .eliminated(
                    entries[row][index], pivot, factor, pivotRow[index], over: denominator)
            }
        }
        entries[row][column] = isNegative ? factor : -factor
    }

    private mutating func swap(_ row: Int, _ column: Int) {
        let (leaving, entering) = (basic[row], free[column] ?? -1)
        if leaving >= 0 { (rowOf[leaving], columnOf[leaving]) = (nil, column) }
        (rowOf[entering], columnOf[entering]) = (row, nil)
        free[column] = leaving >= 0 ? leaving : nil
        basic[row] = entering
    }

    mutating func spend(_ count: Int) throws(TableauFailure) {
        allowance -= count + 1
        guard allowance >= 0 else { throw .exhausted }
    }
}
