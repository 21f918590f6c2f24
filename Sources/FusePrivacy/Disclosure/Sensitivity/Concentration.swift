import BigInt

/// How much of a sum comes from its largest contributors; one cell, or several whose sum can be reckoned.
struct Concentration: Sendable {
    /// The magnitude of the sum.
    let total: BigInt
    /// The magnitudes of the largest contributions, largest first.
    let largest: [BigInt]

    init(_ value: CellValue) { (total, largest) = (BigInt(value.value.magnitude), value.largest) }

    /// Several cells seen as one.
    ///
    /// Where a unit can be in several of them, the k-th largest contributions are added up, which bounds what one unit can have.
    init(_ values: [CellValue], _ membership: UnitMembership) {
        total = BigInt(values.reduce(0) { $0 + $1.value }.magnitude)
        switch membership {
        case .oneCell: largest = values.flatMap(\.largest).sorted(by: >)
        case .severalCells:
            let length = values.map(\.largest.count).max() ?? 0
            largest = (0..<length).map { place in
                values.reduce(0) { $0 + ($1.largest.indices.contains(place) ? $1.largest[place] : 0) }
            }
        }
    }

    /// What would have to be added to the sum before no rule found it sensitive any more; 0 or less if none does.
    func shortfall(_ rules: DisclosureRules) -> BigInt {
        max(rules.dominance.map(shortfall) ?? 0, rules.percentRule.map(shortfall) ?? 0)
    }

    private func shortfall(_ rule: DominanceRule) -> BigInt {
        Percent(rule.percent).wholeRoundedUp(of: top(rule.units)) - total
    }

    private func shortfall(_ rule: PercentRule) -> BigInt {
        Percent(rule.percent).roundedUp(of: top(1)) - (total - top(2))
    }

    private func top(_ count: Int) -> BigInt { largest.prefix(count).reduce(0, +) }
}
