/// A piece of a page: HTML that is well formed as XML too.
///
/// INVARIANT: names of elements and attributes stand in this program's source, and everything else is escaped. There is no other
/// way to make one, so nothing that data says is ever markup.
struct Markup: Sendable {
    private(set) var bytes: [UInt8]

    /// Text, of which nothing is markup and nothing is hidden.
    init(_ text: String) {
        bytes = []
        for byte in VisibleText(text).string.utf8 { bytes += Self.escaped(byte) }
    }

    /// An element with an end tag.
    init(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], holding content: [Markup]) {
        bytes = Self.start(name, attributes) + Array(">".utf8)
        for piece in content { bytes += piece.bytes }
        bytes += "</\(name)>".utf8
    }

    /// An element that is text and nothing else.
    init(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String) {
        self.init(name, attributes, holding: [Markup(text)])
    }

    /// An element that never has content.
    init(void name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        bytes = Self.start(name, attributes) + Array("/>".utf8)
    }

    /// Pieces one after the other.
    init(_ pieces: [Markup]) { bytes = pieces.flatMap(\.bytes) }

    private static func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) -> [UInt8] {
        var bytes = Array("<\(name)".utf8)
        for (name, value) in attributes { bytes += Array(" \(name)=\"".utf8) + Markup(value).bytes + Array("\"".utf8) }
        return bytes
    }

    /// Attributes always stand in double quotes, so that apostrophes are harmless.
    private static func escaped(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case UInt8(ascii: "&"): Array("&amp;".utf8)
        case UInt8(ascii: "<"): Array("&lt;".utf8)
        case UInt8(ascii: ">"): Array("&gt;".utf8)
        case UInt8(ascii: "\""): Array("&quot;".utf8)
        default: [byte]
        }
    }
}
