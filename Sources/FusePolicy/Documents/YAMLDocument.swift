public import FuseCore

/// Reads YAML 1.2 and refuses what lets two readers see two documents.
///
/// Accepted: one document of block or flow mappings, sequences and scalars. Refused, with line and column: anchors, aliases,
/// tags, merge keys, directives, several documents, doubled keys, keys that are not text, control and direction
/// characters, tabs, too many bytes and too much nesting.
///
/// A plain scalar is `true`, `false`, `null` or nothing, a decimal number such as `-1` or `0.25`, and else text; a quoted
/// one is always text. Plain spellings that the core schema reads as anything but text, such as `~`, `True`, `007` or `1e3`,
/// are refused. Source: YAML 1.2.2, sections 10.2 and 10.3, narrowed to the forms that have one meaning everywhere.
public enum YAMLDocument {
    /// The most bytes a document may have.
    public static let byteLimit = 256 << 10
    /// How deep groups and lists may be nested.
    public static let depthLimit = 16

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - yaml: the text.
    ///   - source: how messages name the document, such as `terms.yaml`.
    /// - Returns: the value with its places.
    /// - Throws: `PolicyError` with line and column if the text is not exactly one document in the strict form.
    public static func parse(_ yaml: String, source: String) throws(PolicyError) -> DocumentNode {
        let text = try YAMLText(yaml, source: source)
        return try YAMLTree(text: text).document()
    }
}
