import ArgumentParser
import FuseCore
import FuseCrypto
import FuseEnclave
import FuseFiles
import FuseReceipts

/// Seals a table.
struct SealCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal", abstract: "Seal a CSV or Parquet table to an enclave, under terms.",
        discussion: """
            Writes a folder with manifest.json, signed, and age files that only the enclave opens. CSV is converted to Parquet
            on the way; no plaintext is written to a disk. Needs no vault.
            """)

    @Argument(help: "The table's files: all CSV (with a header), or all Parquet.")
    var tables: [String]
    @Option(help: "The terms (YAML).")
    var terms: String
    @Option(help: "The provider's signing key (P.key.pem).")
    var key: String
    @Option(help: "The enclave's card.")
    var to: String
    @Option(help: "The folder to write; it must not exist yet.")
    var out: String
    @Option(help: "What stands for a missing value in CSV, beside an empty field; may be given several times.")
    var null: [String] = []
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let sealing = Sealing(
            terms: try TermsFile.text(terms), termsSource: terms, tables: tables, nulls: null,
            enclave: try CardFiles.read(to))
        let progress = PartProgress(verb: "sealing")
        defer { progress.finish() }
        let manifest = try sealing.seal(
            into: out, signedBy: SigningKeyFile.read(key), engine: EngineLocation.measured(), at: SystemClock.now(),
            progress: progress.show)
        progress.finish()
        return CommandResult(
            lines: Table([
                ["sealed", "\(manifest.dataset) version \(manifest.datasetVersion), by \(manifest.provider)"],
                ["columns", manifest.schema.map(\.name).joined(separator: ", ")],
                ["parts", "\(manifest.parts.count) in \(out)"],
                ["to", manifest.recipient.description],
            ]).lines, json: manifest.json)
    }
}
