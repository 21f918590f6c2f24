import ArgumentParser
import FuseCore
import FuseVault

/// Shows what was spent.
struct BudgetCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "budget", abstract: "Show the privacy budget that each dataset has spent and has left.",
        discussion: """
            Where terms limit what one recipient, one purpose or a period may spend, a second table shows what is spent and left of \
            each. A period's budget comes back as time passes; the first of it on the day that is shown.
            """)

    @OptionGroup var vault: VaultOptions
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let vault = try Vault.open(at: vault.path())
        let now = SystemClock.now()
        let accounts = try vault.datasetNames().map { try DatasetAccount(of: $0, in: vault, at: now) }
        return CommandResult(
            lines: Table([DatasetAccount.heading] + accounts.map(\.cells)).lines + limits(of: accounts),
            json: ["datasets": .list(accounts.map(\.json))])
    }

    private func limits(of accounts: [DatasetAccount]) -> [String] {
        let rows = accounts.flatMap { account in account.limits.map { [account.name] + $0.cells } }
        return rows.isEmpty ? [] : [""] + Table([["dataset"] + LimitAccount.heading] + rows).lines
    }
}
