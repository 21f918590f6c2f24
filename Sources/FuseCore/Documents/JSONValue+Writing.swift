extension JSONValue {
    /// The canonical form (RFC 8785): no white space, names in the order of their UTF-16 units.
    public var canonicalBytes: [UInt8] {
        var writer = JSONWriter(indentation: nil)
        writer.write(self, level: 0)
        return writer.bytes
    }

    /// A form for people: two spaces a level, and a line break at the end.
    public var prettyBytes: [UInt8] {
        var writer = JSONWriter(indentation: 2)
        writer.write(self, level: 0)
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}

/// Writes JSON values as bytes.
private struct JSONWriter {
    let indentation: Int?
    var bytes: [UInt8] = []

    mutating func write(_ value: JSONValue, level: Int) {
        switch value {
        case .null: put("null")
        case .boolean(let truth): put(truth ? "true" : "false")
        case .integer(let number):
            precondition(number.magnitude < 1 << 53, "larger whole numbers are written as text")
            put(String(number))
        case .text(let text): write(text)
        case .list(let elements): write(elements, level: level)
        case .object(let fields): write(fields, level: level)
        }
    }

    private mutating func write(_ elements: [JSONValue], level: Int) {
        put("[")
        for (index, element) in elements.enumerated() {
            if index > 0 { put(",") }
            breakLine(level + 1)
            write(element, level: level + 1)
        }
        if !elements.isEmpty { breakLine(level) }
        put("]")
    }

    private mutating func write(_ fields: [String: JSONValue], level: Int) {
        put("{")
        let names = fields.keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
        for (index, name) in names.enumerated() {
            if index > 0 { put(",") }
            breakLine(level + 1)
            write(name)
            put(indentation == nil ? ":" : ": ")
            write(fields[name] ?? .null, level: level + 1)
        }
        if !fields.isEmpty { breakLine(level) }
        put("}")
    }

    private mutating func write(_ text: String) {
        put("\"")
        for byte in text.utf8 { write(byte) }
        put("\"")
    }

    private mutating func write(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): put("\\\"")
        case UInt8(ascii: "\\"): put("\\\\")
        case 8: put("\\b")
        case 9: put("\\t")
        case 10: put("\\n")
        case 12: put("\\f")
        case 13: put("\\r")
        case 0..<0x20: put("\\u00" + Hex.encode([byte]))
        default: bytes.append(byte)
        }
    }

    private mutating func breakLine(_ level: Int) {
        guard let indentation else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation * level))
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
