import FuseCore

/// Whose approval of the job's digest the terms ask for, beyond what channel, sharing and tags ask for anyway.
public struct ApprovalsAsked: Hashable, Sendable {
    /// Whether an approval is asked for.
    public enum Ask: String, Sendable, CaseIterable {
        /// No job runs without it.
        case required
        /// The terms themselves are enough.
        case none
    }

    /// The approval of the dataset's provider.
    public let provider: Ask
    /// The approval of an authority.
    public let authority: Ask

    init(provider: Ask, authority: Ask) {
        self.provider = provider
        self.authority = authority
    }

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["provider", "authority"])
        self.init(provider: try fields.required("provider").word(), authority: try fields.required("authority").word())
    }
}
