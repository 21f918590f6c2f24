public import FuseCore

/// The sandbox that the engine ran in.
public struct SandboxRecord: Hashable, Sendable {
    /// Digest of the profile: what was unshared, bound, limited and filtered.
    public let profile: Digest
    /// The same in one line for people.
    public let summary: String

    /// A sandbox.
    public init(profile: Digest, summary: String) {
        self.profile = profile
        self.summary = summary
    }
}

extension SandboxRecord: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["profile": .text(of: profile), "description": .text(summary)]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        profile = try fields.value("profile", Digest.init)
        summary = try fields.text("description")
        try fields.finish()
    }
}
