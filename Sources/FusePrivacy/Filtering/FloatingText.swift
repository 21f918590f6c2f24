import BigInt
import FuseCore

/// Numbers as engines print them: plain, with an exponent, or one of the three that are no number.
enum FloatingText {
    /// Above every finite double, whose exponents end at 308.
    private static let infinite = ExactDecimal(significand: BigInt(10).power(400))

    /// The exact value; infinities stand beyond all numbers and NaN beyond them, as in SQL engines.
    static func value(of text: String) -> ExactDecimal {
        switch text.lowercased() {
        case "inf", "infinity": infinite
        case "-inf", "-infinity": -infinite
        default: finite(text) ?? infinite + infinite
        }
    }

    /// The exact value; nil if the text is no finite number.
    static func finite(_ text: String) -> ExactDecimal? {
        let parts = text.split(whereSeparator: { $0 == "e" || $0 == "E" })
        guard parts.count <= 2, let mantissa = parts.first.flatMap({ try? ExactDecimal(String($0)) }),
            let exponent = parts.count == 1 ? 0 : Int(parts[1]), abs(exponent) <= 400
        else { return nil }
        let power = BigInt(10).power(abs(exponent))
        return exponent >= 0
            ? mantissa * ExactDecimal(significand: power)
            : mantissa * ExactDecimal(significand: 1, scale: -exponent)
    }
}
