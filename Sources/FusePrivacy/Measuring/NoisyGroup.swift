import BigInt

/// All that is drawn for one group.
struct NoisyGroup: Sendable {
    let keys: [String?]
    /// The noisy numbers by the number of their quantity; 0 for histograms and for what is withheld.
    let numbers: [BigInt]
    /// The noisy histograms by the number of their quantity.
    private(set) var trees: [Int: NoisyTree] = [:]

    /// - Parameters:
    ///   - exact: quantities of the shapes that the noise is for.
    ///   - drawn: the noise of each number; not used for histograms.
    init(keys: [String?], exact: [ExactQuantity], drawn: [BigInt], noise: [QuantityNoise]) {
        self.keys = keys
        numbers = exact.indices.map { index in
            // What is withheld has no noise, and is not there either.
            guard !noise[index].isWithheld, let number = exact[index].number else { return 0 }
            return number + drawn[index]
        }
        for (index, quantity) in exact.enumerated() {
            guard case .histogram(let weights) = quantity, case .histogram(let grid) = noise[index].quantity.shape
            else { continue }
            trees[index] = NoisyTree(weights, grid, noise[index].distribution)
        }
    }

    mutating func estimate(_ quantile: Quantile, _ reading: QuantileReading, from stream: inout NoiseStream) -> Estimate
    {
        switch reading {
        case .tree(let margins): trees[quantile.histogram]?.estimate(margins, from: &stream) ?? .null
        case .scores(let scoring): trees[quantile.histogram]?.estimate(scoring, from: &stream) ?? .null
        }
    }
}
