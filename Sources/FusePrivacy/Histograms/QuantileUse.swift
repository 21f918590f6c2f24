/// Which quantiles a release reads, over all of its measures.
struct QuantileUse: Sendable {
    /// By quantile, how many noisy numbers share the 5% of the measure that has most of them: what is drawn once has to serve all.
    private var parts: [Quantile: Int] = [:]

    init(_ measures: [NoisyParts]) {
        for measure in measures {
            for quantile in measure.quantiles {
                parts[quantile] = max(parts[quantile] ?? 1, measure.confidence.parts)
            }
        }
    }

    /// How a quantile is read for a measure.
    func reading(_ quantile: Quantile, _ noise: QuantityNoise, _ confidence: Confidence) -> QuantileReading? {
        guard case .histogram(let grid) = noise.quantity.shape else { return nil }
        let isOnly = parts.keys.allSatisfy { $0.histogram != quantile.histogram || $0 == quantile }
        if isOnly, let scoring = scoring(quantile, grid.tree, noise) { return .scores(scoring) }
        return .tree(QuantileMargins(quantile.share, grid.tree, noise, confidence))
    }

    private func scoring(_ quantile: Quantile, _ tree: HistogramTree, _ noise: QuantityNoise) -> QuantileScoring? {
        QuantileScoring(quantile.share, tree, noise, Confidence(parts: parts[quantile] ?? 1))
    }
}
