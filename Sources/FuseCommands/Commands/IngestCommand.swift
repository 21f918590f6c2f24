import ArgumentParser
import FuseCore
import FuseEnclave
import FuseReceipts

/// Takes in a sealed dataset.
struct IngestCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest", abstract: "Verify a sealed dataset and register it.",
        discussion: "Checks signature, digests, terms and columns. If anything is wrong, nothing is kept.")

    @OptionGroup var vault: VaultOptions
    @Argument(help: "The folder that `fusebox seal` wrote.")
    var dataset: String
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let progress = PartProgress(verb: "verifying")
        defer { progress.finish() }
        let manifest = try vault.enclave().ingest(dataset, progress: progress.show)
        progress.finish()
        return CommandResult(
            lines: Table([
                ["registered", "\(manifest.dataset) version \(manifest.datasetVersion), of \(manifest.provider)"],
                ["verified", "signature, \(manifest.parts.count) part(s) by digest, terms, columns"],
            ]).lines, json: manifest.json)
    }
}
