/// A value to be written as JSON. Numbers are whole: decimals are written as text, so that no reader rounds them.
public indirect enum JSONValue: Sendable, Equatable {
    /// No value.
    case null
    /// True or false.
    case boolean(Bool)
    /// A whole number of at most 2^53 − 1 in magnitude (RFC 8785, section 3.2.2.3).
    case integer(Int)
    /// Text.
    case text(String)
    /// Values in order.
    case list([JSONValue])
    /// Named values.
    case object([String: JSONValue])
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    /// Text.
    public init(stringLiteral value: String) { self = .text(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// True or false.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    /// Values in order.
    public init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
    /// Named values; no name twice.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(uniqueKeysWithValues: elements))
    }
    /// No value.
    public init(nilLiteral: ()) { self = .null }

    /// The written form of something as text.
    ///
    /// - Parameter value: anything whose description is its written form.
    /// - Returns: that text.
    public static func text(of value: some CustomStringConvertible) -> JSONValue { .text(value.description) }

    /// Text, or no value.
    ///
    /// - Parameter value: the thing whose written form is meant, or nil.
    /// - Returns: that text, or null.
    public static func optionalText(of value: (some CustomStringConvertible)?) -> JSONValue {
        value.map { .text($0.description) } ?? .null
    }
}
