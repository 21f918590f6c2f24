import ArgumentParser
import FuseCore
import FuseEnclave
import FuseReceipts

/// Erases what has ended.
struct ExpireCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "expire",
        abstract: "Erase the keys of datasets whose grant has ended, and certify it (Articles 20, 21).",
        discussion: """
            Concerns entrusted data after its end, emergency data after the closure, and data whose terms ask for a certificate at
            the end. Every run does the same before it begins; run this by the clock so that nothing waits for a run.
            """)

    @OptionGroup var vault: VaultOptions
    @Option(help: "The folder for the deletion certificates.")
    var records: String?
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let folder = try records.map { try CertificateFolder($0) }
        let certificates = try vault.enclave().eraseEndedGrants()
        let files = try folder?.write(certificates).map(\.path) ?? []
        let entries = certificates.map(\.proof.index)
        return CommandResult(
            lines: Table(
                entries.isEmpty
                    ? [
                        [
                            "nothing has ended",
                            "earlier certificates are in the log: `fusebox log` lists them, `log export` writes them",
                        ]
                    ]
                    : entries.map { ["erased", "deletion certificate is log entry \($0)"] }
                        + files.map { ["file", $0] }
            ).lines,
            json: ["certificates": .list(entries.map(JSONValue.integer)), "files": .list(files.map(JSONValue.text))])
    }
}
