/// Which numbers of the cells an attack reckons with.
enum AttackBlock: Hashable, Sendable {
    /// Counts of units.
    case units
    /// Counts of units that cells of at least the minimum group have, and zero in smaller ones.
    ///
    /// Where units can be in several cells, a sum of small cells may have no more units than the largest of them. Sums that can be reckoned
    /// must therefore have one cell in them that is large enough alone.
    case weights
    /// The values of a measure that adds up.
    case measure(Int)
}

/// One number of one cell.
struct AttackUnknown: Hashable, Sendable {
    let block: AttackBlock
    let cell: Int
}
