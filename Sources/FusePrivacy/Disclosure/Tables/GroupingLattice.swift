/// The grouping sets of a table with all that follow from them, ordered by how much they tell.
///
/// Two sets without a common total still have one that nobody published: rows by age and rows by city add up to the same number.
/// So the lattice is closed under intersection, and what was not published is kept as hidden.
struct GroupingLattice: Sendable {
    /// Published sets first, in the order in which they first came, then hidden ones. No set comes twice.
    let sets: [Set<Int>]
    /// How many of them are published.
    let published: Int
    /// Pairs of a coarser set and a finer one with none between.
    let covers: [Cover]

    struct Cover: Sendable {
        let coarse: Int
        let fine: Int
    }

    init(_ groupingSets: [[Int]]) {
        var sets: [Set<Int>] = []
        for set in groupingSets.map({ Set($0) }) where !sets.contains(set) { sets.append(set) }
        published = sets.count
        self.sets = Self.closed(sets)
        covers = Self.covers(self.sets)
    }

    /// Whether each published set is part of the next larger one, as in a `ROLLUP`.
    var isChain: Bool {
        let ordered = sets.prefix(published).sorted { $0.count < $1.count }
        return zip(ordered, ordered.dropFirst()).allSatisfy { $0.isSubset(of: $1) }
    }

    /// Whether tables that agree on their common totals always come from one table over all keys.
    ///
    /// That is so exactly if the hypergraph of the sets is acyclic (Graham's reduction; Lauritzen, Vlach). Where it is not, as with all pairs
    /// of three keys, counts over all keys bind the totals in ways that no sum of published cells shows.
    var isAcyclic: Bool {
        var edges = Array(sets.prefix(published))
        while true {
            let before = edges
            edges = edges.map { edge in edge.filter { key in before.count { $0.contains(key) } > 1 } }
            edges = edges.enumerated().filter { index, edge in
                !edges.enumerated().contains { $0 != index && edge.isSubset(of: $1) && (edge != $1 || $0 < index) }
            }.map(\.element)
            if edges == before { return edges.count <= 1 && edges.allSatisfy(\.isEmpty) }
        }
    }

    private static func closed(_ published: [Set<Int>]) -> [Set<Int>] {
        var sets = published
        var next = 0
        while next < sets.count {
            for other in sets.prefix(next) {
                let common = other.intersection(sets[next])
                if !sets.contains(common) { sets.append(common) }
            }
            next += 1
        }
        return sets
    }

    private static func covers(_ sets: [Set<Int>]) -> [Cover] {
        sets.indices.flatMap { coarse in
            sets.indices.filter { fine in
                sets[coarse].isStrictSubset(of: sets[fine])
                    && !sets.contains { sets[coarse].isStrictSubset(of: $0) && $0.isStrictSubset(of: sets[fine]) }
            }.map { Cover(coarse: coarse, fine: $0) }
        }
    }
}
