import Foundation

/// Proves from releases of two neighbouring tables how much ε they lose at least.
///
/// If the releases are (ε, δ)-differentially private then P(event) ≤ e^ε·P′(event) + δ for every event and both directions, so that
/// ε ≥ ln((P(event) − δ)/P′(event)). Events are chosen on the first part of the releases; on the rest, which they do not depend on,
/// exact bounds of both probabilities hold all at once but for one false alarm in a million.
struct Distinguisher {
    static let falseAlarms = 1e-6
    /// How many events are kept for each direction.
    private static let kept = 2
    private static let limits = 48

    /// δ, which is granted.
    let delta: Double
    /// How many releases of each table choose the events.
    let learning: Int

    /// A lower bound of ε; minus infinity if nothing tells the tables apart.
    func provenEpsilon(_ one: [Observation], _ other: [Observation]) -> Double {
        let known = (Array(one.prefix(learning)), Array(other.prefix(learning)))
        let fresh = (Array(one.dropFirst(learning)), Array(other.dropFirst(learning)))
        let forward = best(known.0, known.1).map { proven($0, fresh.0, fresh.1) }
        let backward = best(known.1, known.0).map { proven($0, fresh.1, fresh.0) }
        return (forward + backward).max() ?? -.infinity
    }

    private func proven(_ event: DistinguishingEvent, _ one: [Observation], _ other: [Observation]) -> Double {
        // Two directions, and two bounds for each event.
        let error = Self.falseAlarms / Double(4 * Self.kept)
        let low = BinomialBound(hits: event.hits(one), tries: one.count).lower(error: error)
        let high = BinomialBound(hits: event.hits(other), tries: other.count).upper(error: error)
        return epsilon(low, high)
    }

    private func epsilon(_ low: Double, _ high: Double) -> Double {
        low > delta ? log((low - delta) / high) : -.infinity
    }

    /// The events that promise most.
    private func best(_ one: [Observation], _ other: [Observation]) -> [DistinguishingEvent] {
        guard let first = one.first else { return [] }
        let statistics = Statistic.all(
            of: Contrast(one, other), groups: first.presence.count, measures: first.measures)
        let candidates = statistics.compactMap { statistic in
            self.candidates(statistic, SortedValues(statistic, one, other)).max { $0.promise < $1.promise }
        }
        return candidates.sorted { $0.promise > $1.promise }.prefix(Self.kept).map(\.event)
    }

    private func candidates(
        _ statistic: Statistic, _ values: SortedValues
    ) -> [(event: DistinguishingEvent, promise: Double)] {
        values.limits(Self.limits).flatMap { limit in
            DistinguishingEvent.Side.allCases.map { side in
                let hits = values.hits(limit, side)
                let event = DistinguishingEvent(statistic: statistic, limit: limit, side: side)
                return (event, epsilon(rough(hits.one, -5), rough(hits.other, 5)))
            }
        }
    }

    /// A share that is some standard errors off (Wilson), to choose by and nothing else.
    private func rough(_ hits: Int, _ errors: Double) -> Double {
        let (count, square) = (Double(learning), errors * errors)
        let share = Double(hits) / count
        let spread = (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
        return (share + square / (2 * count) + errors * spread) / (1 + square / count)
    }
}
