import BigInt

/// How far every noisy thing may be from the exact one with one share of the 5%.
struct ErrorMargins: Sendable {
    let confidence: Confidence
    /// By the number of the quantity.
    private(set) var halfWidths: [Int: BigInt]
    private(set) var quantiles: [Quantile: QuantileReading] = [:]
    /// Whether all noise is Gaussian: then the half width of a sum of independent numbers is the root of the sum of squares.
    private(set) var isGaussian = true

    init(_ confidence: Confidence, halfWidths: [Int: BigInt] = [:]) {
        self.confidence = confidence
        self.halfWidths = halfWidths
    }

    /// Works out what is needed for the parts of a measure, once.
    mutating func add(_ parts: NoisyParts, _ noise: [QuantityNoise], _ use: QuantileUse) {
        for number in parts.numbers where halfWidths[number] == nil {
            halfWidths[number] = noise[number].halfWidth(confidence)
            if !noise[number].distribution.isGaussianOrNone { isGaussian = false }
        }
        for quantile in parts.quantiles where quantiles[quantile] == nil {
            quantiles[quantile] = use.reading(quantile, noise[quantile.histogram], confidence)
        }
    }
}
