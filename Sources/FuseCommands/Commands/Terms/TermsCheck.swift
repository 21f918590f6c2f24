import ArgumentParser
import FuseCore
import FusePolicy

/// Reads terms and says what they grant.
struct TermsCheck: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read terms and say in short what they grant.",
        discussion:
            "Exit code 5, with line and column, if they are not terms or contradict themselves or the regulation.")

    @Argument(help: "The terms (YAML).")
    var terms: String
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let terms = try Terms.parse(yaml: TermsFile.text(terms), source: terms)
        let privacy = terms.privacy.map { ["each \($0.unit.name), at least \($0.minimumGroup) behind a group"] }
        let rows = [
            ["dataset", "\(terms.dataset) version \(terms.version), of \(terms.provider)"],
            ["data", "\(terms.dataClass.rawValue), \(terms.channel.rawValue), \(terms.grade.rawValue)"],
            ["purposes", terms.purposes.description],
            ["columns", "\(terms.columns.count) may be used"],
            ["protects", privacy?.joined() ?? "nobody: there is no privacy unit"],
            ["until", terms.window.until.description],
        ]
        return CommandResult(
            lines: Table(rows).lines,
            json: [
                "dataset": .text(of: terms.dataset), "version": .integer(terms.version),
                "provider": .text(of: terms.provider), "grade": .text(terms.grade.rawValue), "valid": true,
            ])
    }
}
