/// Two fractions between which a real number lies for certain.
struct Enclosure: Sendable {
    let lower: ExactRatio
    let upper: ExactRatio

    static prefix func - (value: Enclosure) -> Enclosure { Enclosure(lower: -value.upper, upper: -value.lower) }

    static func + (left: Enclosure, right: Enclosure) -> Enclosure {
        Enclosure(lower: left.lower + right.lower, upper: left.upper + right.upper)
    }

    /// The product with a fraction that is not negative.
    func scaled(by factor: ExactRatio) -> Enclosure { Enclosure(lower: lower * factor, upper: upper * factor) }
}
