import BigInt

/// Finds which demands no possible table meets.
struct AuditTask: TableauTask {
    /// A demand in the numbers of one component.
    struct Demand {
        let index: Int
        let variable: Int
        let direction: AttackDirection
        let goal: BigInt
    }

    let demands: [Demand]
    let branches: Int

    var watched: [Int] { demands.map(\.variable) }

    /// - Returns: the indices of the demands that are not met.
    func solve<Number: TableauInteger>(_ tableau: inout Tableau<Number>) throws(TableauFailure) -> [Int] {
        var unmet: [Int] = []
        for demand in demands {
            let isMet = try isMet(demand, &tableau)
            if !isMet { unmet.append(demand.index) }
        }
        return unmet
    }

    private func isMet<Number: TableauInteger>(
        _ demand: Demand, _ tableau: inout Tableau<Number>
    ) throws(TableauFailure) -> Bool {
        let goal = try Number(word: demand.goal)
        if tableau.witnessed.hasReached(demand.variable, demand.direction, goal) { return true }
        guard try tableau.advance(demand.variable, demand.direction, to: goal) else { return false }
        if tableau.isPointWhole { return true }
        return try hasWholePoint(demand, goal, &tableau)
    }

    private func hasWholePoint<Number: TableauInteger>(
        _ demand: Demand, _ goal: Number, _ tableau: inout Tableau<Number>
    ) throws(TableauFailure) -> Bool {
        var search = tableau
        switch demand.direction {
        case .up: search.lower[demand.variable] = goal
        case .down: search.upper[demand.variable] = goal
        }
        var nodes = branches
        let isFound = try search.findWholePoint(nodes: &nodes)
        (tableau.allowance, tableau.witnessed) = (search.allowance, search.witnessed)
        return isFound
    }
}
