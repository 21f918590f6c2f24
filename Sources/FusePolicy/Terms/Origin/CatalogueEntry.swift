import FuseCore

/// The entry of a dataset in the catalogue of public data. Source: Article 16.
public struct CatalogueEntry: Hashable, Sendable {
    /// The entry's identifier, as the catalogue writes it.
    public let id: String
    /// The entry's version, from 1.
    public let version: Int

    init(id: String, version: Int) {
        self.id = id
        self.version = version
    }

    init(_ node: DocumentNode) throws(CoreError) {
        var fields = try node.group(["id", "version"])
        self.init(
            id: try fields.required("id").line(atMost: 128),
            version: try fields.required("version").integer(in: 1...1_000_000_000))
    }
}
