import Foundation

/// A number that is known to lie between two others: what fixed digits and leaves leave open.
struct Interval: Equatable {
    let low: Double
    let high: Double

    init(_ value: Double, slack: Double = 0) { (low, high) = (value - slack, value + slack) }

    init(_ low: Double, to high: Double) { (self.low, self.high) = (min(low, high), max(low, high)) }

    var middle: Double { low == high ? low : low + (high - low) / 2 }

    /// Whether a number that was computed in floating point lies inside; the tolerance is for that computation alone.
    func contains(_ value: Double) -> Bool {
        if low == value || high == value || (low.isNaN && value.isNaN) { return true }
        let tolerance = 1e-9 * max(1, abs(low), abs(high), abs(value))
        return value >= low - tolerance && value <= high + tolerance
    }

    func mapped(_ function: (Double) -> Double) -> Interval { Interval(function(low), to: function(high)) }

    static func + (a: Interval, b: Interval) -> Interval { Interval(a.low + b.low, to: a.high + b.high) }
    static func - (a: Interval, b: Interval) -> Interval { Interval(a.low - b.high, to: a.high - b.low) }
    static func * (a: Interval, b: Interval) -> Interval { hull(a, b, *) }
    /// The divisor does not contain zero.
    static func / (a: Interval, b: Interval) -> Interval { hull(a, b, /) }

    private static func hull(_ a: Interval, _ b: Interval, _ combine: (Double, Double) -> Double) -> Interval {
        let corners = [combine(a.low, b.low), combine(a.low, b.high), combine(a.high, b.low), combine(a.high, b.high)]
        return Interval(corners.min() ?? .nan, to: corners.max() ?? .nan)
    }

    /// Everything between two numbers and this.
    var magnitude: Interval {
        low >= 0 || high <= 0 ? mapped(abs) : Interval(0, to: max(-low, high))
    }
}
