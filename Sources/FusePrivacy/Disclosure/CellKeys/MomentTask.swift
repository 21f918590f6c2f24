import BigInt

/// Finds probabilities with mean zero and a given variance, or the nearest possible one, that take as much as they can from given shapes.
///
/// Probabilities are rests of 0 or more plus multiples of the shapes. All rows are homogeneous: they say what holds of the moments
/// in proportion to the whole, which is then raised from 0 to 1.
struct MomentTask: TableauTask {
    private let deviations: [Int]
    private let shapes: [[BigInt]]
    private(set) var system = LinearSystem()
    private let rests: [Int]
    private let multiples: [Int]
    private let whole: Int
    /// The part of the whole that comes from the shapes.
    private let shaped: Int
    /// The second moment less the wanted variance, times the variance's denominator.
    private let excess: Int

    init(deviations: [Int], variance: Fraction, shapes: [[BigInt]]) {
        (self.deviations, self.shapes) = (deviations, shapes)
        var system = LinearSystem()
        let share = LinearVariable(lower: 0, upper: 1, isWhole: false)
        rests = deviations.map { _ in system.add(share) }
        multiples = shapes.map { _ in system.add(share) }
        (whole, shaped) = (system.add(share), system.add(share))
        excess = system.add(LinearVariable(lower: nil, upper: nil, isWhole: false))
        self.system = system
        addRows(variance)
    }

    var watched: [Int] { [] }

    private mutating func addRows(_ variance: Fraction) {
        let sums = zip(multiples, shapes).map { (variable: $0, coefficient: $1.reduce(0, +)) }
        system.add(LinearRow(terms: sums + [(shaped, -1)]))
        system.add(LinearRow(terms: moment { _ in 1 } + [(whole, -1)]))
        system.add(LinearRow(terms: moment { BigInt($0) }))
        let spread = moment { BigInt($0 * $0) * variance.denominator }
        system.add(LinearRow(terms: spread + [(whole, -variance.numerator), (excess, -1)]))
    }

    private func moment(_ power: (Int) -> BigInt) -> [(variable: Int, coefficient: BigInt)] {
        zip(rests, deviations).map { ($0, power($1)) }
            + zip(multiples, shapes).map { multiple, shape in
                (multiple, zip(deviations, shape).reduce(0) { $0 + power($1.0) * $1.1 })
            }
    }

    /// - Returns: weights in proportion to the probabilities; nil if no distribution has mean zero.
    func solve<Number: TableauInteger>(_ tableau: inout Tableau<Number>) throws(TableauFailure) -> [BigInt]? {
        guard try tableau.advance(whole, .up, to: 1) else { return nil }
        (tableau.lower[whole], tableau.upper[whole]) = (1, 1)
        try approachVariance(&tableau)
        _ = try tableau.advance(shaped, .up, to: 1)
        var weights: [BigInt] = []
        for index in deviations.indices { weights.append(try weight(index, tableau)) }
        return weights
    }

    private func weight<Number: TableauInteger>(
        _ index: Int, _ tableau: Tableau<Number>
    ) throws(TableauFailure) -> BigInt {
        var weight = try tableau.numerator(rests[index]).unlimited
        for (multiple, shape) in zip(multiples, shapes) {
            weight += (try tableau.numerator(multiple).unlimited) * shape[index]
        }
        return weight
    }

    private func approachVariance<Number: TableauInteger>(_ tableau: inout Tableau<Number>) throws(TableauFailure) {
        let isAbove = try tableau.numerator(excess) > 0
        let isReached = try tableau.advance(excess, isAbove ? .down : .up, to: 0)
        guard isReached else { return pinExtreme(&tableau) }
        (tableau.lower[excess], tableau.upper[excess]) = (0, 0)
    }

    /// Stays at the extreme: what could still move the variance away from it is held where it is.
    private func pinExtreme<Number: TableauInteger>(_ tableau: inout Tableau<Number>) {
        guard let row = tableau.rowOf[excess] else { return }
        for (column, variable) in tableau.free.enumerated() {
            guard let variable, tableau.entries[row][column] != 0 else { continue }
            (tableau.lower[variable], tableau.upper[variable]) = (tableau.point[variable], tableau.point[variable])
        }
    }
}
