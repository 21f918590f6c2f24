/// Whole numbers as checkpoints and proofs write them: ASCII digits, no leading zero, no sign.
enum CanonicalDecimal {
    /// The number that `text` writes; `nil` if it has another form or does not fit.
    static func value(of text: some StringProtocol) -> Int? {
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        guard let value = Int(text), String(value).utf8.elementsEqual(text.utf8) else { return nil }
        return value
    }
}
