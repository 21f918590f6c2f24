/// That a number of a release reaches a limit, or that it does not.
struct DistinguishingEvent: Sendable {
    enum Side: Sendable, CaseIterable {
        case least
        case most
    }

    let statistic: Statistic
    let limit: Double
    let side: Side

    func hits(_ observations: [Observation]) -> Int {
        observations.count { side == .least ? statistic.of($0) >= limit : statistic.of($0) <= limit }
    }
}

/// The values of one statistic in releases of two tables, sorted, so that events can be counted quickly.
struct SortedValues {
    private let one: [Double]
    private let other: [Double]

    init(_ statistic: Statistic, _ one: [Observation], _ other: [Observation]) {
        self.one = one.map(statistic.of).sorted()
        self.other = other.map(statistic.of).sorted()
    }

    /// Limits at evenly spaced places of both tables.
    func limits(_ count: Int) -> Set<Double> {
        Set(
            [one, other].flatMap { values in
                (0...count).map { values[min(values.count - 1, values.count * $0 / count)] }
            })
    }

    /// How often the number is on this side of the limit, in each of the tables.
    func hits(_ limit: Double, _ side: DistinguishingEvent.Side) -> (one: Int, other: Int) {
        switch side {
        case .least: (one.count - below(limit, one), other.count - below(limit, other))
        case .most: (below(limit.nextUp, one), below(limit.nextUp, other))
        }
    }

    private func below(_ limit: Double, _ values: [Double]) -> Int {
        var (low, high) = (0, values.count)
        while low < high {
            let middle = (low + high) / 2
            if values[middle] < limit { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
