import ArgumentParser
import FuseCore
import FuseCore
import FusePolicy

/// Prints the tree of purposes.
struct TermsPurposes: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "purposes", abstract: "Print the tree of purposes, with labels in Chinese and English.",
        discussion: "Providers add branches below these in their terms, with `branches`.")

    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let tree = PurposeTree.standard
        let rows = tree.rows.map { node in
            [node.path.description, node.label.zh, node.label.en, node.dpv.joined(separator: " ")]
        }
        return CommandResult(lines: Table(rows).lines, json: ["purposes": tree.json])
    }
}
