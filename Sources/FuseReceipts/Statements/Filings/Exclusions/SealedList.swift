public import FuseCore

/// The sealed file that lists the natural persons to be left out, by name, size and digest; never its content.
public struct SealedList: Hashable, Sendable {
    /// The file's name, never a path.
    public let name: String
    /// The sealed file's size in bytes.
    public let size: Int
    /// SHA-256 of the sealed file.
    public let digest: Digest

    /// A sealed list.
    ///
    /// - Throws: `CoreError` if the name is not 1 to 128 letters, digits, `.`, `_` and `-` that begin with a letter or a
    ///   digit, or the size is not positive.
    public init(name: String, size: Int, digest: Digest) throws(CoreError) {
        guard (1...largestJSONInteger).contains(size) else {
            throw CoreError(.malformedValue, "a sealed list is never empty; correct its `size`")
        }
        guard Self.isFileName(name) else {
            throw CoreError(.malformedValue, "not a plain file `name`; use letters, digits, `.`, `_`, `-`, at most 128")
        }
        self.name = name
        self.size = size
        self.digest = digest
    }

    private static func isFileName(_ name: String) -> Bool {
        guard let first = name.utf8.first, name.utf8.count <= 128, isLetterOrDigit(first) else { return false }
        return name.utf8.allSatisfy { isLetterOrDigit($0) || "._-".utf8.contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

extension SealedList: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["name": .text(name), "size": .integer(size), "digest": .text(of: digest)]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        try self.init(
            name: fields.text("name"), size: fields.integer("size", in: 1...largestJSONInteger),
            digest: fields.value("digest", Digest.init))
        try fields.finish()
    }
}
