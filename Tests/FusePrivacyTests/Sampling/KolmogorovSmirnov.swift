import Foundation

/// The Kolmogorov–Smirnov test of draws against an exact distribution function.
struct KolmogorovSmirnov {
    private let count: Double
    /// The greatest distance between the two distribution functions.
    let distance: Double

    init(_ draws: [Double], _ law: NoiseLaw) {
        let sorted = draws.sorted()
        let count = Double(draws.count)
        self.count = count
        distance = sorted.indices.reduce(0) { greatest, index in
            let isLast = index + 1 == sorted.count || sorted[index + 1] > sorted[index]
            let isFirst = index == 0 || sorted[index - 1] < sorted[index]
            let after = isLast ? abs(Double(index + 1) / count - law.upTo(sorted[index])) : 0
            let before = isFirst ? abs(Double(index) / count - law.upTo(sorted[index] - 1)) : 0
            return max(greatest, after, before)
        }
    }

    /// Not below the probability of such a distance or a greater one, for any distribution and any number of draws
    /// (Massart 1990, the tight constant of the inequality of Dvoretzky, Kiefer and Wolfowitz).
    var pValue: Double { min(1, 2 * exp(-2 * count * distance * distance)) }
}
