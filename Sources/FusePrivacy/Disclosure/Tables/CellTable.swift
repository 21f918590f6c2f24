import BigInt

/// A table of exact numbers over group keys with its margins, as `GROUPING SETS`, `ROLLUP` and `CUBE` give them.
///
/// It cannot be printed or read outside this module; `DisclosureControl` makes of it what may leave.
public struct CellTable: Sendable {
    let groupingSets: [[Int]]
    let measures: [TableMeasure]
    let membership: UnitMembership
    let absent: AbsentCells
    /// The cells ordered by grouping set and keys, so that nothing depends on the order in which the engine gave them.
    let cells: [TableCell]
    let hidden: [HiddenTotal]
    var relations: [CellRelation]
    let isChain: Bool

    /// Takes over the engine's cells.
    ///
    /// - Parameters:
    ///   - keys: how many group keys there are.
    ///   - groupingSets: for each grouping set, which keys it has, from 0.
    ///   - measures: what the values of the cells are.
    ///   - membership: in how many cells of one grouping set a unit can be.
    ///   - absent: what it means that there is no cell for a group.
    ///   - cells: the cells, in any order.
    /// - Throws: `PrivacyError` with code `malformedTable` if a cell has another shape than the table, comes twice or without its total; if
    ///   additive values do not add up, as when contributions were clamped group by group; if largest contributions are not in order;
    ///   if grouping sets form a cycle, as all pairs of three keys without the three together; or if units that can be in several
    ///   cells are published over sets that are no `ROLLUP`: for both, more follows from the numbers than their sums tell.
    public init(
        keys: Int, groupingSets: [[Int]], measures: [TableMeasure], membership: UnitMembership, absent: AbsentCells,
        cells: [TableCell]
    ) throws(PrivacyError) {
        let lattice = GroupingLattice(groupingSets)
        try Self.check(groupingSets, keys: keys, lattice, measures, membership)
        try Self.check(cells, keys: keys, groupingSets, measures)
        let ordered = cells.sorted { ($0.set, $0.keys) < ($1.set, $1.keys) }
        let places = groupingSets.map { set in lattice.sets.firstIndex(of: Set(set)) ?? 0 }
        let builder = try RelationBuilder(lattice, ordered, latticeSet: places)
        (self.groupingSets, self.measures) = (groupingSets, measures)
        (self.membership, self.absent, self.cells) = (membership, absent, ordered)
        (hidden, relations, isChain) = (builder.hidden, builder.relations, lattice.isChain)
        try checkSums()
    }
}

extension CellTable {
    /// How many variables somebody reckons with: published cells, then hidden totals.
    var count: Int { cells.count + hidden.count }

    func units(_ index: Int) -> BigInt { index < cells.count ? cells[index].units : hidden[index - cells.count].units }

    func value(_ index: Int, _ measure: Int) -> BigInt {
        index < cells.count ? cells[index].values[measure].value : hidden[index - cells.count].values[measure]
    }

    /// Whether the counts of units are published over cells that can share units.
    var publishesSharedUnits: Bool { membership == .severalCells && measures.contains { $0.kind == .units } }
}

extension CellTable: CustomStringConvertible, CustomReflectable {
    /// Nothing of what the table holds.
    public var description: String { "<redacted>" }
    /// Nothing of what the table holds.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
