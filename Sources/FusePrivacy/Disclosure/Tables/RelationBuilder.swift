import BigInt

/// Finds which cells add up to which, from the grouping sets alone.
struct RelationBuilder {
    private let lattice: GroupingLattice
    private let cells: [TableCell]
    private var members: [[Int]]
    private var places: [CellAddress: Int] = [:]
    private(set) var relations: [CellRelation] = []
    private(set) var hidden: [HiddenTotal] = []
    private var hiddenKeys: [GroupKey] = []

    /// - Parameter latticeSet: the place in the lattice of each grouping set.
    init(_ lattice: GroupingLattice, _ cells: [TableCell], latticeSet: [Int]) throws(PrivacyError) {
        (self.lattice, self.cells) = (lattice, cells)
        members = lattice.sets.map { _ in [] }
        for index in cells.indices { try place(index, latticeSet[cells[index].set]) }
        for set in lattice.sets.indices.dropFirst(lattice.published) { hide(set) }
        for cover in lattice.covers { try relate(cover) }
    }

    /// A second copy of a cell, from a grouping set that is given twice, is a part that makes up the whole of the first.
    private mutating func place(_ index: Int, _ set: Int) throws(PrivacyError) {
        let address = CellAddress(set: set, in: lattice, keys: cells[index].keys)
        guard let first = places[address] else {
            places[address] = index
            members[set].append(index)
            return
        }
        guard cells[first].set != cells[index].set else {
            throw .cellTable("the `table` has the same cell twice; report this")
        }
        relations.append(CellRelation(total: first, parts: [index]))
    }

    private mutating func hide(_ set: Int) {
        guard let finer = lattice.covers.first(where: { $0.coarse == set })?.fine else { return }
        for (address, parts) in parts(of: set, in: finer) {
            places[address] = cells.count + hidden.count
            members[set].append(cells.count + hidden.count)
            hidden.append(HiddenTotal(units: sum(parts, units), values: sums(parts)))
            hiddenKeys.append(keys(parts[0]))
        }
    }

    private mutating func relate(_ cover: GroupingLattice.Cover) throws(PrivacyError) {
        var open = Set(members[cover.coarse])
        for (address, parts) in parts(of: cover.coarse, in: cover.fine) {
            guard let total = places[address] else {
                throw .cellTable("the `table` has a cell without its total; report this")
            }
            open.remove(total)
            relations.append(CellRelation(total: total, parts: parts))
        }
        relations += open.sorted().map { CellRelation(total: $0, parts: []) }
    }

    /// The cells of a finer set by the cell of the coarser one that they belong to, in a fixed order.
    private func parts(of coarse: Int, in fine: Int) -> [(CellAddress, [Int])] {
        var order: [CellAddress] = []
        var parts: [CellAddress: [Int]] = [:]
        for cell in members[fine] {
            let address = CellAddress(set: coarse, in: lattice, keys: keys(cell))
            if parts[address] == nil { order.append(address) }
            parts[address, default: []].append(cell)
        }
        return order.map { ($0, parts[$0] ?? []) }
    }

    private func keys(_ index: Int) -> GroupKey {
        index < cells.count ? cells[index].keys : hiddenKeys[index - cells.count]
    }

    private func units(_ index: Int) -> BigInt {
        index < cells.count ? cells[index].units : hidden[index - cells.count].units
    }

    private func sum(_ parts: [Int], _ number: (Int) -> BigInt) -> BigInt { parts.reduce(0) { $0 + number($1) } }

    private func sums(_ parts: [Int]) -> [BigInt] {
        let measures = cells.first?.values.count ?? 0
        return (0..<measures).map { measure in
            sum(parts) { $0 < cells.count ? cells[$0].values[measure].value : hidden[$0 - cells.count].values[measure] }
        }
    }
}
