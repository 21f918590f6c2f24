/// Somebody who looks at a table, and what they know besides.
struct Viewpoint: Sendable {
    /// Suppressed cells that they know.
    let known: Set<Int>
    /// What must stay unknown to them.
    let demands: [ProtectionDemand]
}

extension Viewpoint {
    /// Everybody; and where there are sums, each unit that is alone in a suppressed cell and so knows its sum.
    ///
    /// Where units can be in several cells, one of them may be alone in all cells that have one unit.
    static func all(
        _ table: CellTable, suppressed: Set<Int>, demands: [ProtectionDemand]
    ) -> [Viewpoint] {
        let outsider = Viewpoint(known: [], demands: demands)
        let onSums = demands.filter { isOnSum($0, table) }
        let single = suppressed.filter { table.units($0) == 1 }.sorted()
        guard !onSums.isEmpty, !single.isEmpty else { return [outsider] }
        let knowledge: [Set<Int>] =
            switch table.membership {
            case .oneCell: single.map { [$0] }
            case .severalCells: [Set(single)] + single.map { Set(single).subtracting([$0]) }
            }
        return [outsider]
            + knowledge.map { known in
                Viewpoint(known: known, demands: onSums.filter { !known.contains($0.unknown.cell) })
            }
    }

    private static func isOnSum(_ demand: ProtectionDemand, _ table: CellTable) -> Bool {
        guard case .measure(let measure) = demand.unknown.block else { return false }
        return table.measures[measure].isSum
    }
}
