public import FuseCore

/// The engine that ran, as it was measured.
public struct EngineRecord: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its version.
    public let version: String
    /// SHA-256 of its program.
    public let digest: Digest

    /// An engine.
    public init(name: String, version: String, digest: Digest) {
        self.name = name
        self.version = version
        self.digest = digest
    }
}

extension EngineRecord: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["name": .text(name), "version": .text(version), "sha256": .text(of: digest)]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        name = try fields.text("name")
        version = try fields.text("version")
        digest = try fields.value("sha256", Digest.init)
        try fields.finish()
    }
}
