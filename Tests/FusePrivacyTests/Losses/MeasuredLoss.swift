import Foundation

/// What an attacker can tell of two neighbouring tables from many releases of each.
///
/// For every event that is tried, in both directions, P(event) − e^ε·P′(event) must be at most δ. The measured value takes the first
/// probability five standard errors low and the second five high (Wilson), so that a sound mechanism is blamed for one
/// event less than once in a million; the tests try fewer than a hundred events.
struct MeasuredLoss {
    private var worst = -Double.infinity
    private let factor: Double

    init(epsilon: Double) { factor = exp(epsilon) }

    /// The largest δ that was proven to be needed beside ε.
    var delta: Double { worst }

    mutating func observe<Outcome>(_ one: [Outcome], _ other: [Outcome], event: (Outcome) -> Bool) {
        let (left, right) = (
            Frequency(one.count(where: event), one.count), Frequency(other.count(where: event), other.count)
        )
        for (first, second) in [(left, right), (right, left)] {
            worst = max(worst, first.low - factor * second.high)
        }
    }

    /// Tries all events "at least c" and "at most c".
    mutating func observe(_ one: [Int], _ other: [Int], between range: ClosedRange<Int>) {
        for limit in range {
            observe(one, other) { $0 >= limit }
            observe(one, other) { $0 <= limit }
        }
    }
}

/// How often something was seen, with Wilson's interval at five standard errors.
private struct Frequency {
    let low: Double
    let high: Double

    init(_ hits: Int, _ tries: Int) {
        let (count, share, square) = (Double(tries), Double(hits) / Double(tries), 25.0)
        let middle = (share + square / (2 * count)) / (1 + square / count)
        let spread =
            (share * (1 - share) / count + square / (4 * count * count)).squareRoot() * 5 / (1 + square / count)
        (low, high) = (middle - spread, middle + spread)
    }
}
