import BigInt

/// Two symmetric distributions between whose variances the wanted one lies, so that a mixture of both has it exactly.
///
/// Weights fall off like those of a normal distribution, (a/16)^(d²), with a from 1 to 32; before the first stands no noise at all,
/// and after the last the maximum to either side.
struct PerturbationShape {
    let narrower: [Int: BigInt]
    let wider: [Int: BigInt]

    init(_ variance: Fraction, _ deviation: Int) {
        var (narrower, wider): ([Int: BigInt], [Int: BigInt]) = ([0: 1], [-deviation: 1, deviation: 1])
        for base in 1...32 {
            let weights = Self.weights(base, deviation)
            guard Self.variance(weights) <= variance else {
                wider = weights
                break
            }
            narrower = weights
        }
        (self.narrower, self.wider) = (narrower, wider)
    }

    private static func weights(_ base: Int, _ deviation: Int) -> [Int: BigInt] {
        Dictionary(
            uniqueKeysWithValues: (-deviation...deviation).map { place in
                (place, BigInt(base).power(place * place) * BigInt(16).power(deviation * deviation - place * place))
            })
    }

    private static func variance(_ weights: [Int: BigInt]) -> Fraction {
        let sum = weights.values.reduce(0, +)
        return Fraction(weights.reduce(0) { $0 + BigInt($1.key * $1.key) * $1.value }, over: sum)
    }
}
