import ArgumentParser
import FuseCore
import FusePolicy
import FusePrivacy
import FuseVault

/// Shows what was spent.
struct BudgetCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "budget", abstract: "Show the privacy budget that each dataset has spent and has left.")

    @OptionGroup var vault: VaultOptions
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let vault = try Vault.open(at: vault.path())
        let accounts = try vault.datasetNames().map { try Account(of: $0, in: vault) }
        var table = Table([["dataset", "unit", "ε spent", "ε total", "δ spent", "δ total", "answers"]])
        for account in accounts { table.add(row: account.cells) }
        return CommandResult(lines: table.lines, json: ["datasets": .list(accounts.map(\.json))])
    }
}

/// One dataset's line of the budget.
private struct Account {
    private let spent: Spending
    private let limit: (unit: String, epsilon: ExactDecimal, delta: ExactDecimal)?

    init(of name: ID<Dataset>, in vault: Vault) throws {
        spent = try vault.spending(of: name)
        limit = try vault.dataset(name).terms.privacy.map { ($0.unit.name.text, $0.total.epsilon, $0.total.delta) }
    }

    var cells: [String] {
        guard let limit else { return [spent.dataset.text, "public", "-", "-", "-", "-", "-"] }
        return [
            spent.dataset.text, limit.unit, spent.epsilon.description, limit.epsilon.description,
            spent.delta.description, limit.delta.description, String(spent.answers),
        ]
    }

    var json: JSONValue {
        [
            "dataset": .text(of: spent.dataset),
            "unit": .optionalText(of: limit?.unit),
            "spent": ["epsilon": .text(of: spent.epsilon), "delta": .text(of: spent.delta)],
            "total": limit.map { ["epsilon": .text(of: $0.epsilon), "delta": .text(of: $0.delta)] } ?? .null,
            "answers": .integer(spent.answers),
        ]
    }
}
