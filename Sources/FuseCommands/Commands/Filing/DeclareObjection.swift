import ArgumentParser
import FuseCore
import FuseReceipts

/// Objects to the quality of data.
struct DeclareObjection: FilingCommand {
    static let configuration = CommandConfiguration(
        commandName: "objection", abstract: "Object to the quality of a dataset (Article 23).",
        discussion:
            "Flags the dataset and lists the receipts that used it. Upheld, it refuses runs until corrected data is sealed anew."
    )

    @Argument(help: "The dataset.")
    var dataset: String
    // Not `--version`: with an argument missing, that would print the program's.
    @Option(help: "The version of the dataset that you object to.")
    var datasetVersion: Int
    @Option(help: "What is wrong, in one line that names no person.")
    var reason: String
    @OptionGroup var filing: FilingOptions
    @OptionGroup var vault: VaultOptions
    @OptionGroup var output: OutputOptions

    func statement(by party: ID<Party>, at now: Instant) throws -> ObjectionStatement {
        try ObjectionStatement(
            party: party, dataset: TypedArgument.dataset(dataset), datasetVersion: datasetVersion,
            reason: TypedArgument.line(reason, option: "--reason"), at: now)
    }
}
