import BigInt

/// A system in which published cells may move at a cost.
struct ShiftSystem {
    private(set) var system = LinearSystem()
    /// The cell of each variable that moves at a cost.
    private(set) var cells: [Int: Int] = [:]
    private let component: LinearSystem.Component
    private let unknowns: [Int: AttackUnknown]

    init(_ component: LinearSystem.Component, _ places: [AttackUnknown: Int]) {
        self.component = component
        let inverse = Dictionary(uniqueKeysWithValues: places.map { ($0.value, $0.key) })
        unknowns = Dictionary(
            uniqueKeysWithValues: component.places.compactMap { whole, part in inverse[whole].map { (part, $0) } })
    }

    /// - Parameter cost: what it costs to move the number of a cell by one; nil if nothing.
    mutating func task(_ demand: ProtectionDemand, cost: (Int) -> BigInt?) -> CheapestShiftTask {
        var costs: [(variable: Int, coefficient: BigInt)] = []
        var parts: [[(variable: Int, sign: BigInt)]] = []
        var target = 0
        for (index, variable) in component.system.variables.enumerated() {
            let unknown = unknowns[index]
            if unknown == demand.unknown { target = system.variables.count }
            guard let unknown, let price = cost(unknown.cell) else {
                parts.append([(system.add(variable), 1)])
                continue
            }
            parts.append(split(variable, unknown.cell))
            costs += parts[index].map { ($0.variable, price) }
        }
        for row in component.system.rows {
            system.add(
                LinearRow(
                    terms: row.terms.flatMap { term in
                        parts[term.variable].map { ($0.variable, $0.sign * term.coefficient) }
                    }))
        }
        let total = system.add(LinearVariable(lower: 0, upper: nil, isWhole: false))
        system.add(LinearRow(terms: costs + [(total, -1)]))
        return CheapestShiftTask(
            target: target, direction: demand.direction, goal: demand.goal, cost: total, published: cells.keys.sorted())
    }

    /// A rise and a fall of 0 or more each.
    private mutating func split(_ variable: LinearVariable, _ cell: Int) -> [(variable: Int, sign: BigInt)] {
        let rise = system.add(LinearVariable(lower: 0, upper: variable.upper, isWhole: variable.isWhole))
        let fall = system.add(LinearVariable(lower: 0, upper: variable.lower.map { -$0 }, isWhole: variable.isWhole))
        (cells[rise], cells[fall]) = (cell, cell)
        return [(rise, 1), (fall, -1)]
    }
}
