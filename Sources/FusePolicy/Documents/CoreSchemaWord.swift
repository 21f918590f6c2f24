/// A plain scalar as other readers see it, so that what they take for null, truth or a number is never read as text here.
/// Source: YAML 1.2.2, section 10.3.2, the core schema.
struct CoreSchemaWord {
    private let text: String

    init(_ text: String) { self.text = text }

    /// Whether the core schema reads the word as something else than text.
    var hasOtherMeaning: Bool {
        Self.words.contains(text) || isDecimal || isBased("0o", 0x30...0x37)
            || isBased("0x", 0x30...0x39, 0x41...0x46, 0x61...0x66)
            || Self.infinities.contains(String(decoding: unsigned, as: UTF8.self))
    }

    private static let words: Set = [
        "", "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE", ".nan", ".NaN", ".NAN",
    ]
    private static let infinities: Set = [".inf", ".Inf", ".INF"]

    private var unsigned: Substring.UTF8View { Self.withoutSign(text.utf8[...]) }

    /// Digits with at most one point among them, and perhaps an exponent of ten.
    private var isDecimal: Bool {
        let parts = unsigned.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
        let digits = parts[0].filter { $0 != UInt8(ascii: ".") }
        guard !digits.isEmpty, Self.areDigits(digits), parts[0].count - digits.count <= 1 else { return false }
        guard parts.count == 2 else { return true }
        let exponent = Self.withoutSign(parts[1])
        return !exponent.isEmpty && Self.areDigits(exponent)
    }

    private static func withoutSign(_ bytes: Substring.UTF8View) -> Substring.UTF8View {
        bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") ? bytes.dropFirst() : bytes
    }

    private static func areDigits(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { (0x30...0x39).contains($0) }
    }

    private func isBased(_ prefix: String, _ digits: ClosedRange<UInt8>...) -> Bool {
        guard text.utf8.starts(with: prefix.utf8), text.utf8.count > prefix.utf8.count else { return false }
        return text.utf8.dropFirst(prefix.utf8.count).allSatisfy { byte in digits.contains { $0.contains(byte) } }
    }
}
