import ArgumentParser
import FuseCore
import FuseFiles
import FuseReceipts
import FuseVault

/// Makes an enclave.
struct InitCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make an enclave: keys, ledger, log. Prints its card.",
        discussion: "Give the card to providers, who seal to it, and to regulators, who verify with it.")

    @OptionGroup var vault: VaultOptions
    @Option(help: "The name of the enclave's log, unique among the logs that a verifier follows.")
    var origin = "fusebox.local/enclave"
    @Option(help: "The enclave's short name, unique among the parties that a verifier trusts.")
    var party = "enclave"
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let name = try TypedArgument.party(party, option: "--party")
        let path = try vault.path()
        guard (try? Folder("\(path)/keys")) == nil else {
            throw CommandError(
                .badInput, "a vault stands at \(path) already, its card in \(path)/keys; name another --vault")
        }
        let card = try Vault.create(at: path, origin: NoteKeyName(origin), party: name).keys.card
        // The card itself is the result, so that `fusebox init … > enclave.json` gives a card file.
        let lines = String(decoding: card.fileBytes.dropLast(), as: UTF8.self)
        return CommandResult(lines: [lines], json: card.json)
    }
}
