/// The exact result of a query over private data. It cannot be copied, printed or read outside this module, and only an
/// `Anonymiser` can consume it.
public struct ExactTable: ~Copyable, Sendable {
    private let rows: [ExactRow]

    /// Takes over the engine's rows.
    ///
    /// - Parameter rows: one row a group, in any order.
    public init(rows: [ExactRow]) { self.rows = rows }

    /// The rows ordered by their keys, so that nothing depends on the order in which the engine gave them.
    consuming func ordered(keys: Int, shapes: [QuantityShape]) throws(PrivacyError) -> [ExactRow] {
        try Self.ordered(rows, keys: keys, shapes: shapes)
    }

    static func ordered(_ rows: [ExactRow], keys: Int, shapes: [QuantityShape]) throws(PrivacyError) -> [ExactRow] {
        guard rows.allSatisfy({ $0.keys.parts.count == keys && $0.fits(shapes) }) else {
            throw PrivacyError(
                .malformedTable, "a row of the `exact table` has another shape than the plan; report this")
        }
        let ordered = rows.sorted { $0.keys < $1.keys }
        guard zip(ordered, ordered.dropFirst()).allSatisfy({ $0.keys != $1.keys }) else {
            throw PrivacyError(.malformedTable, "the `exact table` has the same group twice; report this")
        }
        return ordered
    }
}

extension ExactRow {
    fileprivate func fits(_ shapes: [QuantityShape]) -> Bool {
        quantities.count == shapes.count && zip(quantities, shapes).allSatisfy { $0.fits($1) }
    }
}
