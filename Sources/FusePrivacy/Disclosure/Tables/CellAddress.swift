/// Where a cell stands: its set in the lattice, and its keys there, compared by their bytes.
struct CellAddress: Hashable {
    let set: Int
    private let parts: [[UInt8]?]

    init(set: Int, in lattice: GroupingLattice, keys: GroupKey) {
        self.set = set
        let members = lattice.sets[set]
        parts = keys.parts.enumerated().filter { members.contains($0.offset) }.map { $0.element.map { Array($0.utf8) } }
    }
}
