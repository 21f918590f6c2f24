import ArgumentParser
import FuseCore
import FuseEnclave
import FusePolicy
import FuseReceipts

/// Shows what was filed and what became of it.
struct CasesCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "cases", abstract: "Show what was filed, what became of it, and the receipts it concerns.")

    @OptionGroup var vault: VaultOptions
    @Option(help: "Only what concerns this dataset.")
    var dataset: String?
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let dataset = try dataset.map(TypedArgument.dataset)
        let cases = try vault.enclave().cases(about: dataset)
        let rows = cases.map { filed in
            [
                String(filed.logIndex), filed.filing.kind.rawValue, filed.outcome?.rawValue ?? "-",
                filed.filing.party.text, filed.datasets.map(\.text).joined(separator: ", "),
                filed.statement.description,
            ]
        }
        return CommandResult(
            lines: rows.isEmpty ? ["  nothing was filed"] : Table(rows).lines,
            json: ["cases": .list(cases.map(Self.json))])
    }

    private static func json(_ filed: FiledCase) -> JSONValue {
        [
            "logIndex": .integer(filed.logIndex), "kind": .text(filed.filing.kind.rawValue),
            "party": .text(of: filed.filing.party), "statement": .text(of: filed.statement),
            "outcome": .optionalText(of: filed.outcome?.rawValue),
            "datasets": .list(filed.datasets.map { .text($0.text) }),
            "receipts": .list(filed.receipts.map(JSONValue.integer)),
        ]
    }
}
