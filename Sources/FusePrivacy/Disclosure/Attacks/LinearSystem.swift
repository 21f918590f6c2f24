import BigInt

/// One unknown of an attack: by how much a number differs from what it truly is. Its bounds have 0 between them.
struct LinearVariable: Sendable {
    /// nil if nothing bounds it.
    var lower: BigInt?
    /// nil if nothing bounds it.
    var upper: BigInt?
    /// Whether only whole numbers make sense, as for counts.
    var isWhole: Bool = true
}

/// Σ coefficient · variable = 0.
struct LinearRow: Sendable {
    var terms: [(variable: Int, coefficient: BigInt)]
}

/// What binds the unknowns of an attack. All zeros is a solution, since the truth is possible.
struct LinearSystem: Sendable {
    private(set) var variables: [LinearVariable] = []
    private(set) var rows: [LinearRow] = []

    mutating func add(_ variable: LinearVariable) -> Int {
        variables.append(variable)
        return variables.count - 1
    }

    mutating func add(_ row: LinearRow) {
        if !row.terms.isEmpty { rows.append(row) }
    }

    /// Adds Σ terms ≥ −`slack`.
    mutating func add(_ terms: [(variable: Int, coefficient: BigInt)], atLeastMinus slack: BigInt) {
        guard !terms.isEmpty else { return }
        let surplus = add(LinearVariable(lower: -slack, upper: nil, isWhole: false))
        add(LinearRow(terms: terms + [(surplus, -1)]))
    }
}
