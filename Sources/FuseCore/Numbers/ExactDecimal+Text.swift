import BigInt

extension ExactDecimal: CustomStringConvertible {
    /// The most digits a written decimal may have, so that hostile input cannot grow numbers without bound.
    public static let longestText = 64

    /// Reads a decimal such as `-12.50` or `1e-6`.
    ///
    /// - Parameter text: an optional `-`, digits, optionally a point with digits, optionally an exponent of −40 to 40.
    /// - Throws: `CoreError` for any other form; there is no infinity, no NaN, no leading `+` and no bare point.
    public init(_ text: String) throws(CoreError) {
        guard let parts = DecimalParts(text) else {
            throw CoreError(.malformedValue, "not a decimal number; write it as in `0.5` or `1e-6`")
        }
        let digits = BigInt(parts.digits, radix: 10) ?? 0
        let signed = parts.isNegative ? -digits : digits
        let scale = parts.fractionCount - parts.exponent
        if scale >= 0 {
            self.init(significand: signed, scale: scale)
        } else {
            self.init(significand: signed * Self.powerOfTen(-scale))
        }
    }

    /// The value in plain digits, without an exponent.
    public var description: String { fixed(scale) }

    /// The value in plain digits with a stated number of places; digits beyond them must be zero.
    ///
    /// - Parameter places: how many digits to show after the point; at least `scale`.
    /// - Returns: for example `-0.50`.
    public func fixed(_ places: Int) -> String {
        precondition(places >= scale, "showing fewer places than there are digits would round")
        let digits = String((significand * Self.powerOfTen(places - scale)).magnitude)
        let filled = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let sign = significand.sign == .minus ? "-" : ""
        guard places > 0 else { return sign + filled }
        return sign + filled.dropLast(places) + "." + filled.suffix(places)
    }
}

/// The parts of a written decimal number.
private struct DecimalParts {
    var isNegative = false
    var digits = ""
    var fractionCount = 0
    var exponent = 0

    init?(_ text: String) {
        guard text.utf8.count <= ExactDecimal.longestText else { return nil }
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "-") {
            isNegative = true
            rest = rest.dropFirst()
        }
        let whole = Self.takeDigits(&rest)
        guard !whole.isEmpty else { return nil }
        digits = whole
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            let fraction = Self.takeDigits(&rest)
            guard !fraction.isEmpty else { return nil }
            digits += fraction
            fractionCount = fraction.utf8.count
        }
        guard readExponent(&rest), rest.isEmpty else { return nil }
    }

    private mutating func readExponent(_ rest: inout Substring.UTF8View) -> Bool {
        guard let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return true }
        rest = rest.dropFirst()
        let sign = rest.first
        if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard let value = Int(Self.takeDigits(&rest)), value <= 40 else { return false }
        exponent = sign == UInt8(ascii: "-") ? -value : value
        return true
    }

    private static func takeDigits(_ rest: inout Substring.UTF8View) -> String {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest[digits.endIndex...]
        return String(digits) ?? ""
    }
}
