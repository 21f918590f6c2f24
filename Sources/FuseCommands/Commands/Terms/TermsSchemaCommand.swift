import ArgumentParser
import FusePolicy

/// Prints the JSON Schema of terms.
struct TermsSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of terms, for editors and checkers.",
        discussion: "Every document that is accepted is valid by it; the reader asks for more than a schema can say.")

    @Flag(help: "Accepted for uniformity; the schema is JSON in any case.")
    var json = false

    func run() throws { Terminal.say(TermsSchema.text.trimmedOfNewlines) }
}

extension String {
    fileprivate var trimmedOfNewlines: String { String(reversed().drop(while: \.isNewline).reversed()) }
}
