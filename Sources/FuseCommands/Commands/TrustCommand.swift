import ArgumentParser
import FuseCore
import FuseReceipts
import FuseVault

/// Registers parties.
struct TrustCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust", abstract: "Register parties by their cards.",
        discussion: "From then on the enclave accepts what these parties sign. All cards are registered, or none.")

    @OptionGroup var vault: VaultOptions
    @Argument(help: "Card files (P.json).")
    var cards: [String]
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let vault = try Vault.open(at: vault.path())
        let cards = try cards.map(CardFiles.read)
        try vault.trust(cards)
        return CommandResult(
            lines: Table(cards.map { ["trusted", $0.party.text, $0.role.rawValue, $0.name.en] }).lines,
            json: ["trusted": .list(cards.map { .text($0.party.text) })])
    }
}
