import FuseCore

/// A released value or a constant, in the form in which it compares.
enum ReleaseCell: Sendable {
    case null
    case number(ExactDecimal)
    /// Text and whatever orders like its text: booleans, dates, timestamps.
    case bytes(String)

    /// Reads a value; every text that an engine can print has an order, for a run is paid for when values are compared.
    init(_ text: String?, _ type: KeyType) {
        guard let text else {
            self = .null
            return
        }
        self = type == .number ? .number(FloatingText.value(of: text)) : .bytes(text)
    }
}
