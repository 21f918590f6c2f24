import Foundation

/// Probabilities of whole numbers, summed from the definition.
struct ReferenceDistribution {
    let weight: (Int) -> Double
    let deviation: Double
    private let total: Double
    private let reach: Int

    init(deviation: Double, weight: @escaping (Int) -> Double) {
        self.weight = weight
        self.deviation = deviation
        reach = Int(45 * deviation) + 60
        total = (-reach...reach).reduce(0) { $0 + weight($1) }
    }

    static func laplace(scale: Double) -> ReferenceDistribution {
        ReferenceDistribution(deviation: 1.4143 * scale) { exp(-Double(abs($0)) / scale) }
    }

    static func gaussian(variance: Double) -> ReferenceDistribution {
        ReferenceDistribution(deviation: variance.squareRoot()) { exp(-Double($0) * Double($0) / (2 * variance)) }
    }

    func probability(_ range: ClosedRange<Int>) -> Double {
        range.clamped(to: -reach...reach).reduce(0) { $0 + weight($1) } / total
    }

    func upperTail(from margin: Int) -> Double { probability(margin...max(margin, reach)) }
}
