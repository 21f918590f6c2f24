/// A total and the cells that it is the sum of.
///
/// Numbers are those of cells in a `CellTable`; hidden totals are numbered after the published cells.
struct CellRelation: Sendable {
    let total: Int
    let parts: [Int]
}
