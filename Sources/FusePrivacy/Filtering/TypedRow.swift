/// A released row together with the types of its keys.
struct TypedRow {
    let row: ReleasedRow
    let keyTypes: [KeyType]

    func cell(_ operand: ReleaseOperand) -> ReleaseCell {
        switch operand {
        case .column(let column): cell(column)
        case .literal(let text, let type): ReleaseCell(text, type)
        }
    }

    func cell(_ column: ReleaseColumn) -> ReleaseCell {
        switch column {
        case .key(let index): ReleaseCell(row.keys[index], keyTypes[index])
        case .measure(let index): row.measures[index].map { .number($0.value) } ?? .null
        }
    }
}
