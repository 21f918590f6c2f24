/// The different noisy things that a measure is made from, in the order in which it names them.
struct NoisyParts: Sendable {
    private(set) var numbers: [Int] = []
    private(set) var quantiles: [Quantile] = []
    private let noise: [QuantityNoise]

    init(_ noise: [QuantityNoise]) { self.noise = noise }

    /// What all of the 5% is shared by; quantities without noise take no share.
    var confidence: Confidence {
        let noisy = (numbers + quantiles.map(\.histogram)).count { !noise[$0].distribution.isNone }
        return Confidence(parts: max(1, noisy))
    }

    mutating func add(_ measure: MeasureSpec) {
        for number in measure.numbers where !numbers.contains(number) { numbers.append(number) }
        if let quantile = measure.quantile, !quantiles.contains(quantile) { quantiles.append(quantile) }
    }

    mutating func add(_ parts: NoisyParts) {
        for number in parts.numbers where !numbers.contains(number) { numbers.append(number) }
        for quantile in parts.quantiles where !quantiles.contains(quantile) { quantiles.append(quantile) }
    }
}
