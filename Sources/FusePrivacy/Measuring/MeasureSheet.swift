/// The measures of a release, with everything about their intervals that does not depend on data worked out beforehand.
struct MeasureSheet: Sendable {
    let measures: [MeasureSpec]
    private let noise: [QuantityNoise]
    private let parts: [NoisyParts]
    private let margins: [Confidence: ErrorMargins]

    /// - Parameters:
    ///   - measures: checked measures.
    ///   - noise: the noise of each quantity.
    init(_ measures: [MeasureSpec], _ noise: [QuantityNoise]) {
        let parts = Self.parts(of: measures, noise)
        self.measures = measures
        self.noise = noise
        self.parts = parts
        margins = parts.reduce(into: [:]) { margins, parts in
            margins[parts.confidence, default: ErrorMargins(parts.confidence)].add(parts, noise)
        }
    }

    /// Makes the released numbers of one group. All of it is post-processing of noisy quantities and public bounds.
    ///
    /// Nodes of histograms are drawn measure after measure, as far as each needs them.
    func released(from group: inout NoisyGroup, _ stream: inout NoiseStream) -> [ReleasedValue?] {
        var readings: [Confidence: Reading] = [:]
        var released: [ReleasedValue?] = []
        for (index, parts) in parts.enumerated() {
            let margins = margins[parts.confidence] ?? ErrorMargins(parts.confidence)
            var reading = readings[margins.confidence] ?? Reading(measures, group.keys, group.numbers, margins)
            for quantile in parts.quantiles { reading.read(quantile, in: &group, &stream) }
            released.append(ReleasedValue(reading.estimate(of: index), places: places(of: measures[index])))
            readings[margins.confidence] = reading
        }
        return released
    }

    private func places(of measure: MeasureSpec) -> Int? {
        guard let quantile = measure.quantile, case .histogram(let grid) = noise[quantile.histogram].quantity.shape
        else { return measure.places(on: nil) }
        return measure.places(on: grid)
    }

    /// A calculation names no later calculation, so that one pass over the rest and one over the calculations is enough.
    private static func parts(of measures: [MeasureSpec], _ noise: [QuantityNoise]) -> [NoisyParts] {
        var parts = measures.map { measure in
            var parts = NoisyParts(noise)
            parts.add(measure)
            return parts
        }
        for (index, measure) in measures.enumerated() {
            for named in measure.calculation?.measures ?? [] { parts[index].add(parts[named]) }
        }
        return parts
    }
}
