/// Sums as places and cells as ways between them, for tables in which a cell stands in at most two sums.
struct RoundingGraph: Sendable {
    /// A way of a cell: from one sum to another, with the sign that the cell has in each. A missing end leads outside.
    struct Edge: Sendable {
        var ends: [End] = []
    }

    struct End: Sendable {
        let node: Int
        let sign: Int
    }

    /// The place of all missing ends; nothing must add up there.
    static let outside = -1

    let edges: [Edge]
    /// The cells at each sum.
    let cells: [Int: [Int]]

    /// - Returns: nil if a cell stands in more than two sums.
    init?(_ table: CellTable) {
        var edges = [Edge](repeating: Edge(), count: table.count)
        for (node, relation) in table.relations.enumerated() {
            edges[relation.total].ends.append(End(node: node, sign: 1))
            for part in relation.parts { edges[part].ends.append(End(node: node, sign: -1)) }
        }
        guard edges.allSatisfy({ $0.ends.count <= 2 }) else { return nil }
        var cells: [Int: [Int]] = [:]
        for index in edges.indices {
            while edges[index].ends.count < 2 { edges[index].ends.append(End(node: Self.outside, sign: 1)) }
            for node in Set(edges[index].ends.map(\.node)) { cells[node, default: []].append(index) }
        }
        (self.edges, self.cells) = (edges, cells)
    }
}
