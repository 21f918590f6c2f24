import FuseCore

@testable import FuseQuery

/// What a run of the neighbour test has seen.
struct NeighbourTally: CustomStringConvertible {
    var outcome = NeighbourCheck.Outcome()
    var planned = 0
    var narrowed = 0
    var beyond = 0
    var refused: [String: Int] = [:]
    var kinds: [String: Int] = [:]

    var description: String {
        "\(planned) queries, \(outcome.cases) cases, \(outcome.tight) at the bound, \(outcome.full) in all groups, "
            + "\(beyond) broken without limits, \(narrowed) queries with rows left out; refused \(refused); \(kinds)"
    }
}

extension NeighbourTally {
    mutating func add(
        _ more: NeighbourCheck.Outcome, _ planned: [NeighbourCheck.Planned], _ check: NeighbourCheck
    ) {
        outcome.cases += more.cases
        outcome.tight += more.tight
        outcome.full += more.full
        outcome.violations += more.violations
        self.planned += planned.count
        narrowed += planned.count { check.hidesRows(from: $0.plan) }
        for quantity in planned.flatMap(\.plan.quantities) { kinds[quantity.name, default: 0] += 1 }
    }

    /// The bounds of tight limits, held against results without limits.
    mutating func addBeyond(
        _ planned: [NeighbourCheck.Planned], _ loose: [NeighbourCheck.Planned], _ check: NeighbourCheck
    ) throws {
        let pairs = zip(planned, loose).filter { $0.plan.quantities.map(\.name) == $1.plan.quantities.map(\.name) }
        beyond += try check.violations(of: pairs.prefix(8).map { (bounds: $0, results: $1) })
    }
}
