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

    /// The inner edges of bins that all expect at least 1% of the draws.
    var edges: [Int] {
        let step = max(1, Int(deviation / 4))
        return (-10...10).map { $0 * step }.filter {
            probability(-reach...($0 - 1)) > 0.01 && upperTail(from: $0) > 0.01
        }
        .reduce(into: []) { edges, edge in
            if edges.last.map({ probability($0...(edge - 1)) > 0.01 }) ?? true { edges.append(edge) }
        }
    }

    func binProbabilities() -> [Double] {
        let edges = edges
        let starts = [-reach] + edges
        return zip(starts, edges.map { $0 - 1 } + [reach]).map { probability($0...$1) }
    }

    func binCounts(_ draws: [Int]) -> [Int] {
        let edges = edges
        return draws.reduce(into: [Int](repeating: 0, count: edges.count + 1)) { counts, draw in
            counts[edges.count { $0 <= draw }] += 1
        }
    }
}
