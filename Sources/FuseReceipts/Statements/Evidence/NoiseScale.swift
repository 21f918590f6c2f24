public import FuseCore

/// The scale of the noise on one quantity.
public struct NoiseScale: Hashable, Sendable {
    /// The quantity.
    public let quantity: String
    /// The scale, exactly, as the anonymiser writes it.
    public let scale: String

    /// A scale.
    public init(quantity: String, scale: String) {
        self.quantity = quantity
        self.scale = scale
    }
}

extension NoiseScale: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["quantity": .text(quantity), "scale": .text(scale)]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        quantity = try fields.text("quantity")
        scale = try fields.text("scale")
        try fields.finish()
    }
}
