import BigInt

/// A linear system solved for some of its variables, in whole numbers over one common denominator.
///
/// Row r says: denominator · basic(r) + Σ entry(r, c) · nonbasic(c) = 0. Steps are those of the simplex method for bounded variables, with
/// Bland's rule against circles, and pivots are free of fractions (Edmonds 1967; Bareiss 1968), so that every bound is exact. The method starts
/// from the truth, all zeros, and goes from one possible table to the next.
///
/// INVARIANT: the current point solves the system and keeps all bounds; variables that are not basic have whole values.
struct Tableau<Number: TableauInteger>: Sendable {
    var entries: [[Number]] = []
    var denominator: Number = 1
    /// The variable of each row.
    var basic: [Int] = []
    /// The variable of each column; nil where nothing can move any more.
    var free: [Int?]
    /// The row of each variable that is basic.
    var rowOf: [Int?]
    /// The column of each variable that is not.
    var columnOf: [Int?]
    var lower: [Number?]
    var upper: [Number?]
    let isWhole: [Bool]
    /// The values of variables that are not basic.
    var point: [Number]
    /// The values of basic variables times the denominator, by row.
    var numerators: [Number] = []
    /// How many more entries may be touched.
    var allowance: Int
    /// What whole points on the way have shown to be possible.
    var witnessed: WitnessedRanges<Number>

    init(_ system: LinearSystem, watched: [Int], _ limits: AttackLimits, allowance: Int) throws(TableauFailure) {
        guard system.rows.count * system.variables.count <= limits.entries else { throw .exhausted }
        (lower, upper) = ([], [])
        for variable in system.variables {
            lower.append(try Self.word(variable.lower))
            upper.append(try Self.word(variable.upper))
        }
        isWhole = system.variables.map(\.isWhole)
        free = system.variables.indices.map { $0 }
        rowOf = free.map { _ in nil }
        columnOf = system.variables.indices.map { $0 }
        point = free.map { _ in 0 }
        self.allowance = allowance
        witnessed = WitnessedRanges(watched)
        try eliminate(system.rows)
    }

    private static func word(_ number: BigInt?) throws(TableauFailure) -> Number? {
        guard let number else { return nil }
        return try Number(word: number)
    }

    /// The value times the denominator.
    func numerator(_ variable: Int) throws(TableauFailure) -> Number {
        if let row = rowOf[variable] { return numerators[row] }
        return try .product(point[variable], denominator)
    }

    /// Whether counts are whole at the current point.
    var isPointWhole: Bool {
        denominator == 1
            || basic.indices.allSatisfy { !isWhole[basic[$0]] || numerators[$0].isMultiple(of: denominator) }
    }
}
