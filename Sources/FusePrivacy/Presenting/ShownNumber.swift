import BigInt
import FuseCore

/// A released value as people read it: as many places as six digits of it need, and commas between thousands.
struct ShownNumber {
    let value: String
    /// Rounded outwards, so that the interval still holds what it promises.
    let low: String
    let high: String

    /// How many digits are shown; whole numbers have all of theirs.
    static let digits = 6

    init(_ number: ReleasedValue) {
        let ends = [number.value, number.low, number.high]
        let places = min(ends.map(\.scale).max() ?? 0, ends.map(Self.places).min() ?? 0)
        value = Self.text(number.value, places, .halfEven)
        low = Self.text(number.low, places, number.isExact ? .halfEven : .down)
        high = Self.text(number.high, places, number.isExact ? .halfEven : .up)
    }

    /// A number by itself.
    static func text(_ number: ExactDecimal) -> String { text(number, places(number), .halfEven) }

    private static func places(_ number: ExactDecimal) -> Int {
        guard number != .zero else { return .max }
        return max(0, digits - (String(number.significand.magnitude).utf8.count - number.scale))
    }

    private static func text(_ number: ExactDecimal, _ places: Int, _ rounding: Rounding) -> String {
        let places = min(places, number.scale)
        return grouped(Fraction(number).decimal(places: places, rounding).description)
    }

    private static func grouped(_ text: String) -> String {
        let sign = text.hasPrefix("-") ? 1 : 0
        let whole = text.utf8.firstIndex(of: UInt8(ascii: ".")).map { text[..<$0] } ?? text[...]
        var digits = Array(whole.utf8)
        for place in stride(from: digits.count - 3, to: sign, by: -3) { digits.insert(UInt8(ascii: ","), at: place) }
        return String(decoding: digits, as: UTF8.self) + text[whole.endIndex...]
    }
}
