public import FuseCore

/// A thing that a statement is about, by name and digest (in-toto Statement v1, `subject`).
public struct Subject: Hashable, Sendable {
    /// The thing's name.
    public let name: String
    /// SHA-256 of its bytes.
    public let digest: Digest

    /// A thing.
    public init(name: String, digest: Digest) {
        self.name = name
        self.digest = digest
    }
}

extension Subject: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["name": .text(name), "digest": ["sha256": .text(digest.hex)]]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        name = try fields.text("name")
        var digests = try fields.required("digest").fields()
        digest = try digests.value("sha256") { hex throws(CoreError) in try Digest(bytes: Hex.decode(hex)) }
        try digests.finish()
        try fields.finish()
    }
}
