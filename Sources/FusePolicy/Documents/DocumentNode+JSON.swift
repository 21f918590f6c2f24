public import FuseCore

extension DocumentNode {
    /// The value as one line of JSON, with names in their order and numbers digit by digit as they were written.
    public var json: String {
        switch content {
        case .null: "null"
        case .boolean(let truth): truth ? "true" : "false"
        case .number(let digits): digits
        case .text(let text): Self.quoted(text)
        case .list(let elements): "[" + elements.map(\.json).joined(separator: ",") + "]"
        case .fields(let fields):
            "{" + fields.map { "\(Self.quoted($0.name)):\($0.value.json)" }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        String(decoding: JSONValue.text(text).canonicalBytes, as: UTF8.self)
    }
}
