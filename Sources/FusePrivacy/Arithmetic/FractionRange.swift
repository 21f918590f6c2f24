/// The numbers between two ends; an end that is not known is nil.
struct FractionRange: Sendable, Equatable {
    /// No number of the range is below; nil if there is no such limit.
    let lower: Fraction?
    /// No number of the range is above; nil if there is no such limit.
    let upper: Fraction?

    init(_ lower: Fraction?, _ upper: Fraction?) {
        self.lower = lower
        self.upper = upper
    }

    init(_ point: Fraction) { self.init(point, point) }

    static let everything = FractionRange(nil, nil)

    /// The only number of the range; nil if there are several.
    var point: Fraction? { lower == upper ? lower : nil }
    var isNotNegative: Bool { lower.map { $0 >= .zero } ?? false }
    var isNotPositive: Bool { upper.map { $0 <= .zero } ?? false }

    /// What is in either, and what lies between them.
    func hull(_ other: FractionRange) -> FractionRange {
        FractionRange(Self.both(lower, other.lower, min), Self.both(upper, other.upper, max))
    }

    /// The range of a number that is moved to the nearest one within limits.
    func clamped(to limits: FractionRange) -> FractionRange {
        let (low, high) = (Self.either(lower, limits.lower, max), Self.either(upper, limits.upper, min))
        return FractionRange(
            low.map { low in limits.upper.map { min(low, $0) } ?? low },
            high.map { high in limits.lower.map { max(high, $0) } ?? high })
    }

    /// The range of the lesser of two numbers.
    func least(_ other: FractionRange) -> FractionRange {
        FractionRange(Self.both(lower, other.lower, min), Self.either(upper, other.upper, min))
    }

    /// The range of the greater of two numbers.
    func greatest(_ other: FractionRange) -> FractionRange {
        FractionRange(Self.either(lower, other.lower, max), Self.both(upper, other.upper, max))
    }

    /// Nil, for an unlimited end, wins.
    private static func both(
        _ left: Fraction?, _ right: Fraction?, _ choose: (Fraction, Fraction) -> Fraction
    ) -> Fraction? {
        guard let left, let right else { return nil }
        return choose(left, right)
    }

    /// Nil, for an unlimited end, loses.
    private static func either(
        _ left: Fraction?, _ right: Fraction?, _ choose: (Fraction, Fraction) -> Fraction
    ) -> Fraction? {
        guard let left else { return right }
        return right.map { choose(left, $0) } ?? left
    }
}
