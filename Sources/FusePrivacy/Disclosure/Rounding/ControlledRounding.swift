import BigInt

/// Rounds all cells at random to multiples next to them so that rounded cells add up to rounded totals, without bias.
///
/// As long as cells are between multiples, there is a way through them from sum to sum that comes back or leads outside. Along it
/// cells are raised and lowered by the same amount until one of them is a multiple; of both directions one is drawn such that no
/// expectation changes. Source: Cox 1987, "A Constructive Procedure for Unbiased Controlled Rounding".
struct ControlledRounding {
    private let graph: RoundingGraph
    private let base: BigInt
    private var values: [BigInt]

    /// One cell on the way, and whether it rises when the way is taken forwards.
    private struct Leg {
        let cell: Int
        let rises: Bool
    }

    /// - Returns: nil if the sums have no signs that fit each other, so that rounding cannot be controlled.
    static func rounded(
        _ values: [BigInt], _ graph: RoundingGraph, base: BigInt, _ bits: inout RandomBits
    ) -> [BigInt]? {
        var rounding = ControlledRounding(graph: graph, base: base, values: values)
        while let start = rounding.start() {
            guard let way = rounding.way(from: start) else { return nil }
            rounding.move(way, &bits)
        }
        return rounding.values
    }

    private init(graph: RoundingGraph, base: BigInt, values: [BigInt]) {
        (self.graph, self.base, self.values) = (graph, base, values)
    }

    private func isBetween(_ cell: Int) -> Bool { !values[cell].isMultiple(of: base) }

    /// A sum with cells between multiples; outside if there is one, since no way can end there unless it began there.
    private func start() -> Int? {
        if graph.cells[RoundingGraph.outside]?.contains(where: isBetween) ?? false { return RoundingGraph.outside }
        return values.indices.first(where: isBetween).map { graph.edges[$0].ends[0].node }
    }

    private func way(from start: Int) -> [Leg]? {
        var (legs, nodes, used): ([Leg], [Int], Set<Int>) = ([], [start], [])
        var entry: (sign: Int, rises: Bool)?
        while true {
            let node = nodes[nodes.count - 1]
            guard let cell = graph.cells[node]?.first(where: { isBetween($0) && !used.contains($0) }) else {
                return nil
            }
            used.insert(cell)
            let (from, to) = ends(of: cell, from: node)
            let rises = entry.map { ($0.sign == from.sign) != $0.rises } ?? true
            legs.append(Leg(cell: cell, rises: rises))
            if let first = nodes.firstIndex(of: to.node) { return closed(Array(legs[first...]), at: to) }
            nodes.append(to.node)
            entry = (to.sign, rises)
        }
    }

    private func ends(of cell: Int, from node: Int) -> (RoundingGraph.End, RoundingGraph.End) {
        let ends = graph.edges[cell].ends
        return ends[0].node == node ? (ends[0], ends[1]) : (ends[1], ends[0])
    }

    /// Where the way meets itself, the last leg must undo what the first does to the sum.
    private func closed(_ legs: [Leg], at end: RoundingGraph.End) -> [Leg]? {
        guard end.node != RoundingGraph.outside, let first = legs.first, let last = legs.last else { return legs }
        guard legs.count > 1 else { return nil }
        let sign = ends(of: first.cell, from: end.node).0.sign
        return (sign == end.sign) != (first.rises == last.rises) ? legs : nil
    }

    private mutating func move(_ way: [Leg], _ bits: inout RandomBits) {
        let above = way.map { rest($0, rises: $0.rises) }.min() ?? 0
        let below = way.map { rest($0, rises: !$0.rises) }.min() ?? 0
        let isForward = BigInt(UniformInteger.below((above + below).magnitude, from: &bits)) < below
        for leg in way {
            values[leg.cell] += leg.rises == isForward ? (isForward ? above : below) : -(isForward ? above : below)
        }
    }

    /// How far a cell is from the next multiple.
    private func rest(_ leg: Leg, rises: Bool) -> BigInt {
        let lower = Rounding.down.quotient(values[leg.cell], base) * base
        return rises ? lower + base - values[leg.cell] : values[leg.cell] - lower
    }
}
