import BigInt

/// Works out what must stay possible so that sensitive cells stay unknown.
///
/// That a small cell may be as large as the minimum group, for all that anybody can reckon, says by linear duality just this: no sum of
/// suppressed cells that can be reckoned, with that cell among them, has fewer units than the minimum group.
struct DemandBuilder {
    private let model: AttackModel
    private let percent: Percent
    private var distances: [AttackUnknown: [AttackDirection: BigInt]] = [:]

    init(_ model: AttackModel, _ interval: ProtectionInterval) {
        self.model = model
        percent = Percent(interval.percent)
    }

    /// - Returns: the demands in a fixed order.
    static func demands(
        _ model: AttackModel, _ interval: ProtectionInterval, _ sensitive: [Int: SensitiveCell]
    ) -> [ProtectionDemand] {
        var builder = DemandBuilder(model, interval)
        var demands: [ProtectionDemand] = []
        for (cell, reasons) in sensitive.sorted(by: { $0.key < $1.key }) {
            builder.distances = [:]
            builder.addUnits(cell, reasons)
            builder.addValues(cell, reasons)
            demands += builder.inOrder(cell)
        }
        return demands
    }

    private func inOrder(_ cell: Int) -> [ProtectionDemand] {
        let blocks = [.units, .weights] + model.table.measures.indices.map { AttackBlock.measure($0) }
        return blocks.flatMap { block -> [ProtectionDemand] in
            let unknown = AttackUnknown(block: block, cell: cell)
            return AttackDirection.allCases.compactMap { direction in
                guard let distance = distances[unknown]?[direction], distance.signum() > 0 else { return nil }
                return ProtectionDemand(unknown: unknown, direction: direction, distance: distance)
            }
        }
    }

    private mutating func demand(_ block: AttackBlock, _ cell: Int, _ direction: AttackDirection, _ distance: BigInt) {
        let unknown = AttackUnknown(block: block, cell: cell)
        let known = distances[unknown]?[direction] ?? 0
        distances[unknown, default: [:]][direction] = max(known, distance)
    }

    private func width(_ value: BigInt) -> BigInt { max(1, percent.roundedUp(of: BigInt(value.magnitude))) }

    private mutating func addUnits(_ cell: Int, _ reasons: SensitiveCell) {
        let units = model.table.units(cell)
        if model.table.membership == .severalCells {
            if reasons.isSmall { demand(.weights, cell, .up, model.minimumUnits) }
            if reasons.isEmpty { demand(.weights, cell, .up, 1) }
            guard model.table.isChain, model.table.publishesSharedUnits else { return }
        }
        if reasons.isSmall { demand(.units, cell, .up, max(width(units), model.minimumUnits - units)) }
        if reasons.isEmpty { demand(.units, cell, .up, 1) }
        if reasons.isSmall || reasons.isFull {
            demand(.units, cell, .down, min(width(units), units - model.leastUnits))
        }
    }

    private mutating func addValues(_ cell: Int, _ reasons: SensitiveCell) {
        for measure in model.table.measures.indices where model.table.measures[measure].kind != .units {
            let (block, value) = (AttackBlock.measure(measure), model.table.value(cell, measure))
            if reasons.isEmpty { demand(block, cell, .up, 1) }
            let shortfall = reasons.shortfalls[measure]
            let width = max(width(value), shortfall ?? 0)
            if reasons.isSmall || shortfall != nil { demand(block, cell, .up, width) }
            if reasons.isSmall || reasons.isFull || shortfall != nil {
                demand(block, cell, .down, model.leastValue(measure).map { min(width, value - $0) } ?? width)
            }
        }
    }
}
