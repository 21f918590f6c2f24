/// Text as it stands in a statement that we write.
enum SQLText {
    /// A text literal.
    ///
    /// INVARIANT: no control character, so that no line of a script begins inside a literal.
    static func literal(_ text: String) -> String {
        precondition(!hasControlCharacter(text), "text with control characters is handed over as memory")
        return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    /// A name in double quotes, under the same rule.
    static func identifier(_ name: String) -> String {
        precondition(!hasControlCharacter(name), "a name has no control characters")
        return quoted(name)
    }

    /// A name in double quotes, for text that reaches the engine as memory: there it may hold any character.
    static func quoted(_ name: String) -> String {
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    static func list(_ texts: [String]) -> String { "[" + texts.map(literal).joined(separator: ", ") + "]" }

    static func hasControlCharacter(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}
