import BigInt

/// What somebody knows who has all published cells: which numbers are bound by which.
struct AttackModel {
    let rules: DisclosureRules
    let table: CellTable

    /// The unknowns of the model.
    struct Unknowns: Sendable {
        var system = LinearSystem()
        var places: [AttackUnknown: Int] = [:]
    }

    /// The least number of units that a suppressed cell can have. Unless empty cells are suppressed too, it is plain that it is not empty.
    var leastUnits: BigInt { rules.zeroCells == .protected ? 0 : 1 }

    var minimumUnits: BigInt { BigInt(rules.minimumUnits) }

    /// - Parameter open: the cells and hidden totals that are not known.
    func unknowns(open: Set<Int>) -> Unknowns {
        let open = open.filter(isVariable).sorted()
        var unknowns = Unknowns()
        addUnits(&unknowns, open)
        for measure in table.measures.indices where table.measures[measure].kind != .units {
            addValues(&unknowns, measure, open)
        }
        return unknowns
    }

    /// Empty cells are known to be empty unless they are suppressed.
    func isVariable(_ cell: Int) -> Bool { rules.zeroCells == .protected || !table.units(cell).isZero }

    func weight(_ cell: Int) -> BigInt {
        guard cell < table.cells.count, table.units(cell) >= minimumUnits else { return 0 }
        return table.units(cell)
    }

    /// Whether counts of units are bound by each other through what adds up or includes.
    var knowsUnits: Bool { table.membership == .oneCell || table.isChain }

    private func addUnits(_ unknowns: inout Unknowns, _ open: [Int]) {
        switch table.membership {
        case .oneCell:
            addBlock(&unknowns, .units, open) { table.units($0) - leastUnits }
            addSums(&unknowns, .units)
        case .severalCells:
            addBlock(&unknowns, .weights, open) { weight($0) }
            addSums(&unknowns, .weights)
            guard table.isChain else { return }
            addBlock(&unknowns, .units, open) { table.units($0) - leastUnits }
            addUnions(&unknowns)
        }
    }

    /// - Parameter room: how far below the truth a cell's number can be; nil if nothing bounds it.
    private func addBlock(
        _ unknowns: inout Unknowns, _ block: AttackBlock, _ open: [Int], room: (Int) -> BigInt?
    ) {
        let isWhole = if case .measure(let measure) = block { !table.measures[measure].isSum } else { true }
        for cell in open {
            let variable = LinearVariable(lower: room(cell).map { -$0 }, upper: nil, isWhole: isWhole)
            unknowns.places[AttackUnknown(block: block, cell: cell)] = unknowns.system.add(variable)
        }
    }

    private func addValues(_ unknowns: inout Unknowns, _ measure: Int, _ open: [Int]) {
        let block = AttackBlock.measure(measure)
        addBlock(&unknowns, block, open) { cell in
            leastValue(measure).map { table.value(cell, measure) - $0 }
        }
        addSums(&unknowns, block)
        guard knowsUnits, let range = table.measures[measure].contribution else { return }
        for cell in open { addContributions(&unknowns, measure, cell, range) }
    }

    func leastValue(_ measure: Int) -> BigInt? {
        let least = table.measures[measure].contribution.map { $0.lowerBound * leastUnits }
        if table.measures[measure].kind != .signedMagnitude { return max(0, least ?? 0) }
        return nil
    }
}
