import BigInt

@testable import FuseQuery

/// How two neighbouring results differ, measured by what their plan states.
struct NeighbourChange {
    /// What is larger than stated, one line each.
    private(set) var violations: [String] = []
    /// Whether a quantity changed by exactly its bound.
    private(set) var isTight = false
    /// Whether as many groups changed as may.
    private(set) var reachesGroups = false

    init(_ full: BoundedResult, _ less: BoundedResult, _ plan: AggregatePlan) {
        var changed = [Int](repeating: 0, count: plan.groupingSets.count)
        for group in Set(full.byGroup.keys).union(less.byGroup.keys) {
            let empty = plan.quantities.map(\.empty)
            if compare(full.byGroup[group] ?? empty, less.byGroup[group] ?? empty, plan, group) {
                changed[group.set] += 1
            }
        }
        for (set, count) in changed.enumerated() {
            let limit = plan.groupLimits[set].groups
            if count > limit { violations.append("\(count) groups of set \(set) changed, not \(limit)") }
            if count == limit, limit > 1 { reachesGroups = true }
        }
    }

    /// Whether a group changed.
    private mutating func compare(
        _ full: [BoundedResult.Quantity], _ less: [BoundedResult.Quantity], _ plan: AggregatePlan,
        _ group: BoundedResult.Group
    ) -> Bool {
        var hasChanged = false
        for (index, quantity) in plan.quantities.enumerated() {
            guard let distance = full[index].distance(to: less[index]) else { continue }
            let bound = quantity.kind == .units ? 1 : quantity.perGroupBound
            if distance > bound {
                violations.append("\(quantity.name) changed by \(distance), not \(bound), in \(group)")
            }
            if distance == bound, index > 0 { isTight = true }
            if distance > 0 { hasChanged = true }
        }
        return hasChanged
    }
}

extension BoundedQuantity {
    /// What a group without rows has.
    fileprivate var empty: BoundedResult.Quantity {
        if case .histogram = kind { .histogram([:]) } else { .number(0) }
    }
}
