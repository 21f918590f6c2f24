/// A released row together with the types of its keys.
struct TypedRow {
    let row: ReleasedRow
    let keyTypes: [KeyType]

    func cell(_ operand: ReleaseOperand) throws(PrivacyError) -> ReleaseCell {
        switch operand {
        case .column(let column): try cell(column)
        case .literal(let text, let type): try ReleaseCell(text, type)
        }
    }

    func cell(_ column: ReleaseColumn) throws(PrivacyError) -> ReleaseCell {
        switch column {
        case .key(let index): try ReleaseCell(row.keys[index], keyTypes[index])
        case .measure(let index): row.measures[index].map { .number($0.value) } ?? .null
        }
    }
}
