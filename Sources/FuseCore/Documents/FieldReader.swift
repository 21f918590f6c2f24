/// Reads a group of named values and refuses names that nobody asked for.
///
/// Call `finish()` last: it throws for whatever was not read.
public struct FieldReader {
    private let owner: DocumentNode
    private var unread: [String: DocumentNode.Field]
    private var asked: Set<String> = []

    init(fields: [DocumentNode.Field], of owner: DocumentNode) {
        self.owner = owner
        unread = Dictionary(fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads a value that must be there.
    ///
    /// - Parameter name: its name.
    /// - Returns: the value.
    /// - Throws: `CoreError` if there is none.
    public mutating func required(_ name: String) throws(CoreError) -> DocumentNode {
        guard let value = optional(name) else { throw owner.malformed("lacks `\(name)`; add it") }
        return value
    }

    /// Reads a value that may be there.
    ///
    /// - Parameter name: its name.
    /// - Returns: the value, or nil if the name does not appear.
    public mutating func optional(_ name: String) -> DocumentNode? {
        asked.insert(name)
        return unread.removeValue(forKey: name)?.value
    }

    /// The names not read yet, in the order of their bytes, for groups whose names are free.
    public var remainingNames: [String] {
        unread.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Ends the reading.
    ///
    /// - Throws: `CoreError` naming the first name in the text that was not asked for, and the nearest known one.
    public func finish() throws(CoreError) {
        let first = unread.values.min { ($0.mark.line, $0.mark.column) < ($1.mark.line, $1.mark.column) }
        guard let first else { return }
        let source = "\(owner.location.source):\(first.mark):"
        throw CoreError(
            .malformedDocument,
            "\(source) unknown key `\(Self.shown(first.name))` in \(owner.location.named); \(advice(for: first.name))")
    }

    private func advice(for name: String) -> String {
        let near = asked.sorted().min { EditDistance.between($0, name) < EditDistance.between($1, name) }
        guard let near, EditDistance.between(near, name) <= 2 else { return "remove it" }
        return "did you mean `\(near)`?"
    }

    private static func shown(_ name: String) -> String {
        String(
            name.unicodeScalars.prefix(40).map { scalar in
                scalar.properties.isPatternWhitespace || scalar.value < 32 ? " " : Character(scalar)
            })
    }
}
