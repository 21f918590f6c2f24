/// The result of a query over open data only, which needs no noise.
///
/// It is another type than `ExactTable` and neither becomes the other: what may be private can never take the exact path.
public struct PublicTable: ~Copyable, Sendable {
    private let rows: [ExactRow]

    /// Takes over the engine's rows.
    ///
    /// - Parameters:
    ///   - rows: one row a group, in any order.
    ///   - inputs: proof that all datasets that were read are open.
    public init(rows: [ExactRow], inputs: PublicInputs) { self.rows = rows }

    consuming func ordered(keys: Int, shapes: [QuantityShape]) throws(PrivacyError) -> [ExactRow] {
        try ExactTable.ordered(rows, keys: keys, shapes: shapes)
    }
}
