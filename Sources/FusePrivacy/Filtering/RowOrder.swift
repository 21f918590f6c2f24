/// Sorts released rows by the asked columns, then by their keys.
struct RowOrder {
    private let columns: [ReleaseOrder]

    init(_ columns: [ReleaseOrder]) { self.columns = columns }

    func sorted(_ rows: [TypedRow]) -> [ReleasedRow] {
        rows.map { SortableRow($0, by: columns) }.sorted(by: precedes).map(\.row)
    }

    private func precedes(_ left: SortableRow, _ right: SortableRow) -> Bool {
        for (index, column) in columns.enumerated() {
            let place = column.place(left.cells[index], right.cells[index])
            if place != .same { return place == .before }
        }
        return left.keys < right.keys
    }
}

/// A row with the values that it is ordered by, read once.
private struct SortableRow {
    let row: ReleasedRow
    let keys: GroupKey
    let cells: [ReleaseCell]

    init(_ typed: TypedRow, by columns: [ReleaseOrder]) {
        cells = columns.map { typed.cell($0.column) }
        row = typed.row
        keys = GroupKey(parts: typed.row.keys)
    }
}

extension ReleaseOrder {
    fileprivate func place(_ left: ReleaseCell, _ right: ReleaseCell) -> CellOrder {
        switch (left, right) {
        case (.null, .null): return .same
        case (.null, _): return nulls == .first ? .before : .after
        case (_, .null): return nulls == .first ? .after : .before
        default:
            let place = left.order(right) ?? .same
            return direction == .ascending ? place : place.reversed
        }
    }
}
