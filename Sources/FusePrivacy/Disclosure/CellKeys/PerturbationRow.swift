import BigInt

/// How likely each deviation of one count is.
struct PerturbationRow: Sendable, Hashable {
    /// Deviations with weights above 0, least deviation first.
    let weights: [Entry]
    /// The sum of the weights.
    let total: BigInt

    struct Entry: Sendable, Hashable {
        let deviation: Int
        let weight: BigInt
    }

    init(_ weights: [(deviation: Int, weight: BigInt)]) {
        let common = weights.reduce(BigInt(0)) { $0.greatestCommonDivisor(with: $1.weight) }
        self.weights = weights.filter { $0.weight.signum() > 0 }.map {
            Entry(deviation: $0.deviation, weight: $0.weight / common)
        }
        total = self.weights.reduce(0) { $0 + $1.weight }
    }

    /// Draws a deviation exactly.
    func draw(_ bits: inout RandomBits) -> BigInt {
        var rest = BigInt(UniformInteger.below(total.magnitude, from: &bits))
        for entry in weights {
            if rest < entry.weight { return BigInt(entry.deviation) }
            rest -= entry.weight
        }
        return 0
    }

    /// The mean.
    var mean: Fraction { moment { BigInt($0) } }

    /// The variance, the mean being zero.
    var variance: Fraction { moment { BigInt($0 * $0) } }

    private func moment(_ power: (Int) -> BigInt) -> Fraction {
        Fraction(weights.reduce(0) { $0 + power($1.deviation) * $1.weight }, over: total)
    }
}
