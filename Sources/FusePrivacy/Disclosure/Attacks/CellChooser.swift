import BigInt

/// Chooses which further cells to suppress so that a demand is met.
///
/// A demand is met if some other table that keeps all published cells has the number where it should seem possible. So the chooser
/// looks for the cheapest difference between such a table and the true one, among all cells, and suppresses where it is not zero
/// (after Kelly, Golden, Assad 1992, and Fischetti, Salazar 2000, "Models and Algorithms for Optimizing Cell Suppression"). What is
/// chosen need not be the least; that it suffices is for the audit to say.
struct CellChooser {
    let model: AttackModel

    /// - Returns: cells that are not suppressed yet; none if fractions of units could meet the demand already, or nothing can.
    /// - Throws: `PrivacyError` with code `malformedTable` if the table is too large.
    func cells(
        for unmet: UnmetDemand, suppressed: Set<Int>, _ allowance: inout WorkAllowance
    ) throws(PrivacyError) -> [Int] {
        var (near, last): (Set<Int>, Set<Int>) = ([unmet.demand.unknown.cell], [])
        while near != last {
            last = near
            near = neighbourhood(of: near)
            let open = near.subtracting(unmet.known)
            let free = open.filter { isFree($0, suppressed) }
            let priced = open.subtracting(free).sorted { (cost($0), $0) < (cost($1), $1) }
            switch try moved(unmet.demand, free, priced, suppressed, &allowance) {
            case .moved(let cells): return cells
            case .impossible: continue
            case nil: return [try cheapestCell(near: unmet, suppressed: suppressed)]
            }
        }
        return []
    }

    /// Tries the cheapest cells first, and twice as many each time.
    ///
    /// - Returns: the published cells that move; nil if that takes too much work to find out.
    private func moved(
        _ demand: ProtectionDemand, _ free: Set<Int>, _ priced: [Int], _ suppressed: Set<Int>,
        _ allowance: inout WorkAllowance
    ) throws(PrivacyError) -> CheapestShiftTask.Result? {
        var count = Self.firstTrial
        while true {
            let open = free.union(priced.prefix(count))
            let found = try moved(demand, open, suppressed, &allowance)
            guard case .impossible = found, count < priced.count else { return found }
            count *= 2
        }
    }

    private static let firstTrial = 64

    /// Whether a cell may move at no cost, as nobody knows it anyway.
    private func isFree(_ cell: Int, _ suppressed: Set<Int>) -> Bool {
        cell >= model.table.cells.count || suppressed.contains(cell)
    }

    /// Looks near by first, so that a cell is hidden by its like: all cells that share a sum with one of these.
    private func neighbourhood(of cells: Set<Int>) -> Set<Int> {
        model.table.relations.reduce(into: cells) { found, relation in
            let members = [relation.total] + relation.parts
            if members.contains(where: cells.contains) { found.formUnion(members) }
        }
    }

    private func moved(
        _ demand: ProtectionDemand, _ open: Set<Int>, _ suppressed: Set<Int>, _ allowance: inout WorkAllowance
    ) throws(PrivacyError) -> CheapestShiftTask.Result? {
        let unknowns = model.unknowns(open: open)
        guard let variable = unknowns.places[demand.unknown] else { return .impossible }
        var shift = ShiftSystem(unknowns.system.component(of: variable), unknowns.places)
        let task = shift.task(demand) { isFree($0, suppressed) ? nil : cost($0) }
        let found = try allowance.perform(task, on: shift.system, within: allowance.limits.trial)
        guard case .moved(let variables) = found else { return found }
        return .moved(Set(variables.compactMap { shift.cells[$0] }).sorted())
    }

    /// Totals are worth more to a reader than what they are totals of, as by their number of units; and a cell costs something anyway.
    private func cost(_ cell: Int) -> BigInt { model.table.units(cell) + 1 }

    /// The cheapest cell that shares a sum with the unprotected one; if there is none, of all.
    ///
    /// - Throws: `PrivacyError` with code `malformedTable` if nothing is left to suppress.
    func cheapestCell(near unmet: UnmetDemand, suppressed: Set<Int>) throws(PrivacyError) -> Int {
        let open = Set(model.table.cells.indices.filter { model.isVariable($0) && !suppressed.contains($0) })
        let near = model.table.relations.filter { ([$0.total] + $0.parts).contains(unmet.demand.unknown.cell) }
        let neighbours = open.intersection(near.flatMap { [$0.total] + $0.parts })
        let candidates = neighbours.isEmpty ? open : neighbours
        guard let cell = candidates.min(by: { (cost($0), $0) < (cost($1), $1) }) else {
            throw .unprotectable(
                "suppression cannot protect the `table` against what is publicly known; ask for coarser groups")
        }
        return cell
    }
}
