public import FuseCore

/// One sealed file of a dataset, as its provider measured it.
public struct SealedPart: Hashable, Sendable {
    /// The file's name.
    public let name: PartName
    /// The sealed file's size in bytes.
    public let size: Int
    /// SHA-256 of the sealed file.
    public let digest: Digest
    /// SHA-256 of the sealed file's header and payload nonce: with it the first bytes alone show whose file it is.
    public let header: Digest

    /// A sealed file.
    public init(name: PartName, size: Int, digest: Digest, header: Digest) {
        precondition((1...largestJSONInteger).contains(size), "a sealed part is never empty")
        self.name = name
        self.size = size
        self.digest = digest
        self.header = header
    }
}

extension SealedPart: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        [
            "name": .text(of: name), "size": .integer(size), "sha256": .text(of: digest),
            "header": .text(of: header),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        name = try fields.value("name", PartName.init)
        size = try fields.integer("size", in: 1...largestJSONInteger)
        digest = try fields.value("sha256", Digest.init)
        header = try fields.value("header", Digest.init)
        try fields.finish()
    }
}
