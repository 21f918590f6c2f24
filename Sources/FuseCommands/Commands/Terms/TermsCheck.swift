import ArgumentParser
import FuseCore
import FusePolicy
import FusePrivacy
import FuseQuery

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
        let rows = [
            ["dataset", "\(terms.dataset) version \(terms.version), of \(terms.provider)"],
            ["data", "\(terms.dataClass.rawValue), \(terms.channel.rawValue), \(terms.grade.rawValue)"],
            ["purposes", terms.purposes.description],
            ["recipients", terms.recipients.description],
            ["window", "\(terms.window.from.map { "from \($0) " } ?? "")until \(terms.window.until)"],
            [
                "approvals",
                "provider \(terms.approval.provider.rawValue), authority \(terms.approval.authority.rawValue)",
            ],
            ["runs", terms.runs.map { "at most \($0) different answers" } ?? "no limit but the budget"],
            ["obligations", Self.listed(terms.obligations.map(\.rawValue).sorted())],
            ["rows", terms.rows.isEmpty ? "all" : "those that meet \(terms.rows.count) condition(s)"],
        ]
        let columns = terms.columns.sorted { $0.key < $1.key }.map { name, column in
            ["column \(name)", column.uses.map(\.rawValue).sorted().joined(separator: ", ")]
        }
        return CommandResult(
            lines: Table(rows + columns + protection(of: terms)).lines,
            json: [
                "dataset": .text(of: terms.dataset), "version": .integer(terms.version),
                "provider": .text(of: terms.provider), "grade": .text(terms.grade.rawValue), "valid": true,
                "budget": terms.privacy?.cap.json ?? .null,
            ])
    }

    private func protection(of terms: Terms) -> [[String]] {
        guard let privacy = terms.privacy else { return [["protects", "nobody: there is no privacy unit"]] }
        return [
            ["protects", "each \(privacy.unit.name), at least \(privacy.minimumGroup) behind a group"]
        ] + privacy.cap.rows
    }

    private static func listed(_ words: [String]) -> String { words.isEmpty ? "none" : words.joined(separator: ", ") }
}
