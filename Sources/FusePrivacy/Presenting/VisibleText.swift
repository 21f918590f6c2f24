/// Text as a page shows it: what would change how other text reads, or would not show at all, stands there by its number.
///
/// So nobody can write a key that turns the numbers beside it around, or looks like another one with a character less. The two
/// joiners stay: Persian and Indian languages are not read rightly without them.
struct VisibleText {
    let string: String

    /// - Parameters:
    ///   - text: any text.
    ///   - limit: how many characters are kept; the rest is an ellipsis.
    init(_ text: String, limit: Int = .max) {
        var shown = String.UnicodeScalarView()
        for (index, scalar) in text.unicodeScalars.enumerated() {
            guard index < limit else {
                shown.append("…")
                break
            }
            if scalar.isHidden { shown += Self.mark(scalar).unicodeScalars } else { shown.append(scalar) }
        }
        string = String(shown)
    }

    private static func mark(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
    }
}

extension Unicode.Scalar {
    private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]

    fileprivate var isHidden: Bool {
        if Self.joiners.contains(self) { return false }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
        default: return properties.isNoncharacterCodePoint || properties.isDefaultIgnorableCodePoint && !isVariation
        }
    }

    /// Chooses between forms of the character before it, such as those of a name's ideograph.
    private var isVariation: Bool { properties.isVariationSelector }
}
