/// Checks by exact linear programs that nobody can bound a sensitive number too well.
struct BoundsAudit {
    let model: AttackModel
    let demands: [ProtectionDemand]

    /// - Parameter suppressed: all cells that are not published.
    /// - Returns: what is not protected, in a fixed order; nothing if all is.
    func unmet(suppressed: Set<Int>, _ allowance: inout WorkAllowance) throws(PrivacyError) -> [UnmetDemand] {
        var unmet: [UnmetDemand] = []
        for viewpoint in Viewpoint.all(model.table, suppressed: suppressed, demands: demands) {
            let failed = try self.unmet(viewpoint, suppressed, &allowance)
            unmet += failed.map { UnmetDemand(demand: $0, known: viewpoint.known) }
        }
        return unmet
    }

    private func unmet(
        _ viewpoint: Viewpoint, _ suppressed: Set<Int>, _ allowance: inout WorkAllowance
    ) throws(PrivacyError) -> [ProtectionDemand] {
        let hidden = Set(model.table.cells.count..<model.table.count)
        let unknowns = model.unknowns(open: suppressed.union(hidden).subtracting(viewpoint.known))
        let shuttle = ShuttleBounds(unknowns.system)
        var (failed, open): (Set<Int>, [AuditTask.Demand]) = ([], [])
        for (index, demand) in viewpoint.demands.enumerated() {
            guard let variable = unknowns.places[demand.unknown],
                !shuttle.excludes(variable, demand.direction, demand.goal)
            else {
                failed.insert(index)
                continue
            }
            open.append(.init(index: index, variable: variable, direction: demand.direction, goal: demand.goal))
        }
        for component in unknowns.system.components(of: open.map(\.variable)) {
            failed.formUnion(try solve(component, open, &allowance))
        }
        return failed.sorted().map { viewpoint.demands[$0] }
    }

    private func solve(
        _ component: LinearSystem.Component, _ open: [AuditTask.Demand], _ allowance: inout WorkAllowance
    ) throws(PrivacyError) -> [Int] {
        let demands = open.compactMap { demand in
            component.places[demand.variable].map {
                AuditTask.Demand(index: demand.index, variable: $0, direction: demand.direction, goal: demand.goal)
            }
        }
        return try allowance.perform(
            AuditTask(demands: demands, branches: allowance.limits.branches), on: component.system)
    }
}
