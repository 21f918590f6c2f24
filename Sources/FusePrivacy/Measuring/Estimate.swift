import BigInt
import FuseCore

/// A number before it is rounded: what noisy quantities say it is, and what it may be exactly.
struct Estimate: Sendable {
    /// Nil for null.
    let value: Fraction?
    /// What the exact number is 95 times of 100 unless it is null; nil if it is null for certain.
    let range: FractionRange?
    /// Whether the exact number may be null.
    let mayBeNull: Bool

    init(_ value: Fraction?, _ range: FractionRange?, mayBeNull: Bool = false) {
        self.value = value
        self.range = range
        self.mayBeNull = mayBeNull || range == nil
    }

    init(exactly value: Fraction?) { self.init(value, value.map { FractionRange($0) }) }

    static let null = Estimate(exactly: nil)

    /// Whether the exact number is known, or known to be null.
    var isExact: Bool { range.map { $0.point != nil && !mayBeNull } ?? true }

    func clamped(to limits: FractionRange) -> Estimate {
        let nearest = value.flatMap { FractionRange($0).clamped(to: limits).point }
        return Estimate(nearest, range?.clamped(to: limits), mayBeNull: mayBeNull)
    }
}

extension Estimate {
    /// The number rounded to the nearest multiple of a base, halves away from zero, and its range outwards, so that neither tells
    /// what it was before.
    func rounded(by rounding: BaseRounding) -> Estimate {
        let base = Fraction(BigInt(rounding.base))
        func multiple(_ number: Fraction, _ direction: Rounding) -> Fraction {
            let quotient = number / base
            return Fraction(direction.quotient(quotient.numerator, quotient.denominator)) * base
        }
        let ends = range.map { range in
            FractionRange(range.lower.map { multiple($0, .down) }, range.upper.map { multiple($0, .up) })
        }
        return Estimate(value.map { multiple($0, .halfAway) }, ends, mayBeNull: mayBeNull)
    }
}

extension ReleasedValue {
    /// The number rounded to so many digits after the point, with its interval rounded outwards; an exact number is its own
    /// interval.
    ///
    /// Nil if there is no number, or if nothing is known of an end of its interval: none is shown without its error.
    ///
    /// - Parameter places: nil for as many as fifteen significant digits need.
    init?(_ estimate: Estimate, places: Int?) {
        guard let value = estimate.value, let low = estimate.range?.lower, let high = estimate.range?.upper else {
            return nil
        }
        let places = places ?? value.significantPlaces
        let rounded = value.decimal(places: places, .halfEven)
        guard low != high else {
            self.init(value: rounded, low: rounded, high: rounded)
            return
        }
        self.init(
            value: rounded, low: min(low, value).decimal(places: places, .down),
            high: max(high, value).decimal(places: places, .up))
    }
}
