import FuseCore

/// The unified procurement by which a government body got non-public data. Source: Article 22.
public struct Procurement: Hashable, Sendable {
    /// The reference of the procurement, as the authority writes it.
    public let reference: String

    init(reference: String) { self.reference = reference }

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["reference"])
        self.init(reference: try fields.required("reference").line(atMost: 128))
    }
}
