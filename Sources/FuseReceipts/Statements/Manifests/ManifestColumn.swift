public import FuseCore

/// A column of a sealed dataset.
public struct ManifestColumn: Hashable, Sendable {
    /// The column's name.
    public let name: String
    /// The engine's name of its type, such as `DECIMAL(9,2)`.
    public let type: String

    /// A column.
    public init(name: String, type: String) {
        self.name = name
        self.type = type
    }
}

extension ManifestColumn: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["name": .text(name), "type": .text(type)]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        name = try fields.text("name")
        type = try fields.text("type")
        try fields.finish()
    }
}
