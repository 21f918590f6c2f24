import ArgumentParser
import FuseCore
import FuseReceipts

/// Records a security incident.
struct DeclareIncident: FilingCommand {
    static let configuration = CommandConfiguration(
        commandName: "incident",
        abstract: "Record a security incident; with --quarantine its datasets stop at once (Article 57).",
        discussion: "The stop lasts until `fusebox declare outcome` settles or dismisses the incident.")

    @Argument(help: "The datasets that it touches.")
    var datasets: [String]
    @Option(help: "When it was detected, as in 2026-11-23T08:00:00Z; now if not given.")
    var detected: String?
    @Flag(help: "Stop the datasets until the incident is settled.")
    var quarantine = false
    @Option(help: "What happened, in one line that names no person.")
    var reason: String
    @OptionGroup var filing: FilingOptions
    @OptionGroup var vault: VaultOptions
    @OptionGroup var output: OutputOptions

    func statement(by party: ID<Party>, at now: Instant) throws -> IncidentStatement {
        try IncidentStatement(
            party: party, datasets: datasets.map(TypedArgument.dataset), measure: quarantine ? .quarantine : .record,
            detectedAt: detected.map { try TypedArgument.moment($0, option: "--detected") } ?? now,
            reason: TypedArgument.line(reason, option: "--reason"), at: now)
    }
}
