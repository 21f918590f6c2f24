public import FuseCore

/// The Fusebox program that decided and ran.
public struct FuseboxRecord: Hashable, Sendable {
    /// Its version.
    public let version: String
    /// SHA-256 of the program.
    public let binary: Digest

    /// A program.
    public init(version: String, binary: Digest) {
        self.version = version
        self.binary = binary
    }
}

extension FuseboxRecord: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["version": .text(version), "binary": .text(of: binary)]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        version = try fields.text("version")
        binary = try fields.value("binary", Digest.init)
        try fields.finish()
    }
}
