import ArgumentParser
import FuseCore
import FuseReceipts

/// Publishes an edition of a catalogue.
struct DeclareCatalogue: FilingCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "Publish an edition of the catalogue of public or of important data (Articles 16, 60).",
        discussion: """
            Signed by an authority. An edition replaces the one before it. For public data, an entry is ID:VERSION:STATUS with
            the status current, superseded or withdrawn; for important data, ID is a catalogue id or a dataset's name.
            """)

    @Argument(help: "public-data or important-data.")
    var catalogue: String
    @Option(help: "The number of the edition, higher than any before.")
    var edition: Int
    @Option(help: "An entry, ID:VERSION:STATUS; given once for each entry.")
    var entry: [String]
    @OptionGroup var filing: FilingOptions
    @OptionGroup var vault: VaultOptions
    @OptionGroup var output: OutputOptions

    func statement(by party: ID<Party>, at now: Instant) throws -> CatalogueStatement {
        guard let kind = CatalogueStatement.Catalogue(rawValue: catalogue) else {
            throw ValidationError("the catalogue is `public-data` or `important-data`")
        }
        return try CatalogueStatement(
            party: party, catalogue: kind, edition: edition, entries: entry.map(TypedArgument.listing), at: now)
    }
}
