public import FuseCore

/// Something with exactly one JSON form, inside or around a signed payload.
public protocol StatementPart: Sendable {
    /// The JSON form.
    var json: JSONValue { get }

    /// Reads the JSON form.
    ///
    /// - Throws: `CoreError` with line and path for a missing, unknown or malformed field.
    init(reading node: DocumentNode) throws(CoreError)
}

extension JSONValue {
    /// The list of the parts' JSON forms.
    static func parts(_ parts: [some StatementPart]) -> JSONValue {
        .list(parts.map(\.json))
    }

    /// The part's JSON form, or null where there is none.
    static func optional(_ part: (some StatementPart)?) -> JSONValue {
        part?.json ?? .null
    }

    /// The number, or null where there is none.
    static func optional(_ number: Int?) -> JSONValue {
        number.map(JSONValue.integer) ?? .null
    }

    /// The list of the values' written forms.
    static func texts(_ values: [some CustomStringConvertible]) -> JSONValue {
        .list(values.map { .text($0.description) })
    }
}
