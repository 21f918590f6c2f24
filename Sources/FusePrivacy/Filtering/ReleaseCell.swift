import FuseCore

/// A released value or a constant, in the form in which it compares.
enum ReleaseCell: Sendable {
    case null
    case number(ExactDecimal)
    /// Text and whatever orders like its text: booleans, dates, timestamps.
    case bytes(String)

    init(_ text: String?, _ type: KeyType) throws(PrivacyError) {
        guard let text else {
            self = .null
            return
        }
        switch type {
        case .number: self = .number(try Self.number(text))
        case .date, .timestamp:
            guard Self.hasFourDigitYear(text) else { throw Self.unreadable("date") }
            self = .bytes(text)
        case .boolean:
            guard text == "true" || text == "false" else { throw Self.unreadable("boolean") }
            self = .bytes(text)
        case .text: self = .bytes(text)
        }
    }

    private static func number(_ text: String) throws(PrivacyError) -> ExactDecimal {
        do { return try ExactDecimal(text) } catch { throw unreadable("number") }
    }

    /// ISO 8601 dates order like their bytes as long as the year has four digits.
    private static func hasFourDigitYear(_ text: String) -> Bool {
        let bytes = Array(text.utf8.prefix(10))
        return bytes.count == 10 && bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")
            && bytes.prefix(4).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func unreadable(_ type: String) -> PrivacyError {
        PrivacyError(.invalidFilter, "a value to compare is not a \(type) that can be ordered; cast the column to text")
    }
}
