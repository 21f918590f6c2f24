import ArgumentParser
import FuseCore
import FusePolicy

/// Writes terms in another language.
struct TermsExport: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print terms as a W3C ODRL 2.2 policy (JSON-LD).",
        discussion: "What ODRL cannot say is named inside the policy and on stderr. The signed terms stay what binds.")

    @Flag(help: "As an ODRL policy, the one language there is.")
    var odrl = false
    @Argument(help: "The terms (YAML).")
    var terms: String
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if !odrl { throw ValidationError("name the language to write: --odrl") }
    }

    func perform() throws -> CommandResult {
        let policy = ODRLPolicy(try Terms.parse(yaml: TermsFile.text(terms), source: terms))
        if !output.json {
            for lost in policy.notExpressed { Terminal.complain("not said in ODRL: `\(lost.key)`: \(lost.reason.en)") }
        }
        return CommandResult(
            lines: [String(decoding: policy.json.prettyBytes.dropLast(), as: UTF8.self)], json: policy.json)
    }
}
