import BigInt

/// The measures of a release, with everything about their intervals that does not depend on data worked out beforehand.
struct MeasureSheet: Sendable {
    let measures: [MeasureSpec]
    private let noise: [QuantityNoise]
    private let parts: [NoisyParts]
    /// The margins of each confidence that a measure has, and by measure the place of its own.
    private let margins: [ErrorMargins]
    private let places: [Int]
    private let rounding: BaseRounding?

    /// - Parameters:
    ///   - measures: checked measures.
    ///   - noise: the noise of each quantity.
    ///   - rounding: how counts and sums are rounded besides, before anything is calculated from them.
    init(_ measures: [MeasureSpec], _ noise: [QuantityNoise], rounding: BaseRounding? = nil) {
        self.rounding = rounding
        let parts = Self.parts(of: measures, noise)
        self.measures = measures
        self.noise = noise
        self.parts = parts
        (margins, places) = Self.margins(of: parts, noise)
    }

    private static func margins(
        of parts: [NoisyParts], _ noise: [QuantityNoise]
    ) -> (margins: [ErrorMargins], places: [Int]) {
        var (margins, places): ([ErrorMargins], [Int]) = ([], [])
        let use = QuantileUse(parts)
        for parts in parts {
            let confidence = parts.confidence
            let place = margins.firstIndex { $0.confidence == confidence } ?? margins.count
            if place == margins.count { margins.append(ErrorMargins(confidence)) }
            margins[place].add(parts, noise, use)
            places.append(place)
        }
        return (margins, places)
    }

    /// How the histograms are drawn of which one quantile is, by the number of their quantity.
    var scorings: [Int: QuantileScoring] {
        margins.reduce(into: [:]) { scorings, margins in
            for (quantile, reading) in margins.quantiles {
                if case .scores(let scoring) = reading { scorings[quantile.histogram] = scoring }
            }
        }
    }

    /// Makes the released numbers of one group. All of it is post-processing of noisy quantities and public bounds.
    ///
    /// Quantiles, and the nodes of histograms that they need, are drawn measure after measure.
    func released(from group: inout NoisyGroup, _ stream: inout NoiseStream) -> [ReleasedValue?] {
        var readings = margins.map { Reading(measures, group.keys, group.numbers, $0, rounding) }
        var released: [ReleasedValue?] = []
        for (index, parts) in parts.enumerated() {
            let place = places[index]
            for quantile in parts.quantiles { readings[place].read(quantile, in: &group, &stream) }
            released.append(
                plain(index, readings[place])
                    ?? ReleasedValue(readings[place].estimate(of: index), places: digits(of: measures[index])))
        }
        return released
    }

    /// A count or sum that is one quantity and not rounded: whole numbers are enough, and most measures are such.
    private func plain(_ index: Int, _ reading: Reading) -> ReleasedValue? {
        guard rounding == nil else { return nil }
        return switch measures[index] {
        case .count(let quantity): ReleasedValue(reading.quantity(quantity), scale: 0, least: 0)
        case .sum(let quantity, let scale): ReleasedValue(reading.quantity(quantity), scale: scale)
        default: nil
        }
    }

    private func digits(of measure: MeasureSpec) -> Int? {
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
