import BigInt

/// Bounds that follow from looking at one row at a time, again and again.
///
/// They always hold, but in tables of three and more ways they can be wider than what is really possible, so they can show only that a
/// number is not protected, never that it is. Source: Buzzigoli, Giusti 1999, "An Algorithm to Calculate the Lower and Upper Bounds
/// of the Elements of an Array Given its Marginals".
struct ShuttleBounds {
    private static let rounds = 8
    private let system: LinearSystem
    private var lower: [BigInt?]
    private var upper: [BigInt?]
    private var isChanged = true

    init(_ system: LinearSystem) {
        self.system = system
        lower = system.variables.map(\.lower)
        upper = system.variables.map(\.upper)
        for _ in 0..<Self.rounds where isChanged {
            isChanged = false
            for row in system.rows { tighten(row) }
        }
    }

    /// Whether a variable cannot come to a goal.
    func excludes(_ variable: Int, _ direction: AttackDirection, _ goal: BigInt) -> Bool {
        switch direction {
        case .up: upper[variable].map { $0 < goal } ?? false
        case .down: lower[variable].map { $0 > goal } ?? false
        }
    }

    /// The sum of one side of the bounds over a row, with how many of them are open.
    private struct Side {
        var sum: BigInt = 0
        var open = 0

        mutating func add(_ bound: BigInt?) {
            if let bound { sum += bound } else { open += 1 }
        }

        func without(_ bound: BigInt?) -> BigInt? {
            if let bound { return open == 0 ? sum - bound : nil }
            return open == 1 ? sum : nil
        }
    }

    private mutating func tighten(_ row: LinearRow) {
        var (least, greatest) = (Side(), Side())
        for term in row.terms {
            least.add(bound(term, .down))
            greatest.add(bound(term, .up))
        }
        let before = row.terms.map { (bound($0, .down), bound($0, .up)) }
        for (term, (low, high)) in zip(row.terms, before) where term.coefficient.magnitude == 1 {
            // The term is what the others leave for it.
            tighten(term, low: greatest.without(high).map { -$0 }, high: least.without(low).map { -$0 })
        }
    }

    /// A bound of coefficient · variable.
    private func bound(_ term: (variable: Int, coefficient: BigInt), _ direction: AttackDirection) -> BigInt? {
        let side = direction.along(term.coefficient.signum() > 0) == .up ? upper : lower
        return side[term.variable].map { $0 * term.coefficient }
    }

    private mutating func tighten(_ term: (variable: Int, coefficient: BigInt), low: BigInt?, high: BigInt?) {
        let isPositive = term.coefficient.signum() > 0
        let (low, high) = isPositive ? (low, high) : (high.map { -$0 }, low.map { -$0 })
        if let low, lower[term.variable].map({ $0 < low }) ?? true { (lower[term.variable], isChanged) = (low, true) }
        if let high, upper[term.variable].map({ $0 > high }) ?? true {
            (upper[term.variable], isChanged) = (high, true)
        }
    }
}
