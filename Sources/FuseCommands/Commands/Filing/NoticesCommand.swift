import ArgumentParser
import FuseCore
import FuseEnclave
import FuseFiles
import FuseReceipts
import FuseVault

/// Gives a provider the receipts of which its terms ask to be told.
struct NoticesCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "notices",
        abstract: "List the receipts of which a provider's terms ask to be told, and write them out.",
        discussion: "For terms with the obligation `notify`. Receipts hold no data; the provider verifies them offline."
    )

    @OptionGroup var vault: VaultOptions
    @Option(help: "The provider.")
    var party: String
    @Option(help: "The folder to write the receipts to, by log index; those that are there already are kept.")
    var out: String?
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let party = try TypedArgument.party(party, option: "--party")
        let vault = try Vault.open(at: vault.path())
        guard try vault.trust().card(of: party) != nil else {
            throw CommandError(.badInput, "no card of `\(party)` is registered; correct --party")
        }
        let indices = try vault.notices(to: party)
        let files = try out.map { try write(indices, of: vault, to: $0) } ?? []
        let lines =
            indices.isEmpty
            ? ["  none: no release used its data, or its terms do not ask for `notify`"]
            : indices.map { "  log entry \($0)" }
        return CommandResult(
            lines: lines + files.map { "  wrote \($0)" },
            json: [
                "receipts": .list(indices.map(JSONValue.integer)), "files": .list(files.map(JSONValue.text)),
            ])
    }

    private func write(_ indices: [Int], of vault: Vault, to folder: String) throws -> [String] {
        if (try? Folder(folder)) == nil { try StagedFolder(folder, access: .everyone).commit() }
        let there = try Set(Folder(folder).names())
        return try indices.filter { !there.contains("receipt-\($0).json") }.map { index in
            let path = "\(folder)/receipt-\(index).json"
            try AtomicFile.write(vault.receiptFile(at: index).fileBytes, to: path, access: .everyone)
            return path
        }
    }
}
