public import FuseCore

/// A wrapped key that was erased: without it, the sealed part cannot be read again.
public struct ErasedKey: Hashable, Sendable {
    /// The part it opened.
    public let part: PartName
    /// SHA-256 of the part's header, which held the key; the manifest names the same digest.
    public let header: Digest

    /// An erased key.
    public init(part: PartName, header: Digest) {
        self.part = part
        self.header = header
    }
}

extension ErasedKey: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["part": .text(of: part), "header": .text(of: header)]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        part = try fields.value("part", PartName.init)
        header = try fields.value("header", Digest.init)
        try fields.finish()
    }
}
