import FuseCore

/// Rows of text as lines of JSON, in which text, empty text and null are three things.
struct JSONLines {
    private(set) var bytes: [UInt8] = []
    /// No line has more bytes than this, and the engine wants no less.
    private(set) var longest = 1 << 20

    init(_ rows: [[String?]]) {
        for row in rows {
            let start = bytes.count
            append(row)
            longest = max(longest, bytes.count - start)
        }
    }

    /// What a column is called in the lines.
    static func name(_ index: Int) -> String { "c\(index)" }

    private mutating func append(_ row: [String?]) {
        bytes.append(UInt8(ascii: "{"))
        for (index, text) in row.enumerated() {
            bytes += (index > 0 ? ",\"" : "\"").utf8
            bytes += Self.name(index).utf8
            bytes += "\":".utf8
            bytes += (text.map(JSONValue.text) ?? .null).canonicalBytes
        }
        bytes += "}\n".utf8
    }
}
