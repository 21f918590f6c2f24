import ArgumentParser
import FuseCore
import FuseEnclave
import FuseFiles
import FuseReceipts

/// Puts sealed data under new terms.
struct TermsRenew: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew", abstract: "Put a sealed dataset under new terms, without sealing it again.",
        discussion: """
            The parts stay as they are; the new manifest has a higher version. Once ingested, it supersedes the terms before, for
            good: an older version is never registered again.
            """)

    @Argument(help: "The folder that `fusebox seal` wrote.")
    var sealed: String
    @Option(help: "The new terms (YAML), with a higher version.")
    var terms: String
    @Option(help: "The provider's signing key (P.key.pem).")
    var key: String
    @Option(help: "The provider's card (P.json), to check that the sealed folder is its own.")
    var card: String
    @Option(help: "The folder to write; it must not exist yet.")
    var out: String
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let renewal = Renewal(
            terms: try TermsFile.text(terms), termsSource: terms, sealed: sealed, provider: try CardFiles.read(card))
        let manifest = try renewal.renew(into: out, signedBy: SigningKeyFile.read(key), at: SystemClock.now())
        return CommandResult(
            lines: Table([
                ["renewed", "\(manifest.dataset) version \(manifest.datasetVersion), by \(manifest.provider)"],
                ["parts", "\(manifest.parts.count) in \(out), unchanged"],
            ]).lines, json: manifest.json)
    }
}
