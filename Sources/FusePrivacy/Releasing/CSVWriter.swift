/// Writes records as RFC 4180 says: commas, CRLF, quotes only where they are needed.
///
/// Null is an empty field and empty text is `""`. Text is written as it is: a field that a spreadsheet would take for a
/// formula is not changed, for that would change the data; readers import such a file as text.
struct CSVWriter {
    private(set) var bytes: [UInt8] = []

    mutating func append(record: [String?]) {
        for (index, field) in record.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            if let field { append(field: field) }
        }
        bytes += "\r\n".utf8
    }

    private mutating func append(field: String) {
        guard Self.needsQuotes(field) else { return bytes += field.utf8 }
        bytes.append(Self.quote)
        for byte in field.utf8 { bytes += byte == Self.quote ? [Self.quote, Self.quote] : [byte] }
        bytes.append(Self.quote)
    }

    private static let quote = UInt8(ascii: "\"")

    private static func needsQuotes(_ field: String) -> Bool { field.isEmpty || field.utf8.contains(where: isSpecial) }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case quote, UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }
}
