import ArgumentParser
import FuseCore
import FuseFiles
import FuseReceipts

/// Complains about a receipt.
struct DeclareComplaint: FilingCommand {
    static let configuration = CommandConfiguration(
        commandName: "complaint", abstract: "Complain about a receipt (Article 61).",
        discussion: "The complaint is followed to its outcome. Upheld, it refuses the same job on the same datasets.")

    @Argument(help: "receipt.json.")
    var receipt: String
    @Option(help: "What is wrong, in one line that names no person.")
    var reason: String
    @OptionGroup var filing: FilingOptions
    @OptionGroup var vault: VaultOptions
    @OptionGroup var output: OutputOptions

    func statement(by party: ID<Party>, at now: Instant) throws -> ComplaintStatement {
        let file = try ReceiptFile(fileBytes: FileBytes(receipt).contents(limit: 1 << 20))
        return ComplaintStatement(
            party: party, receipt: file.statement.digest, reason: try TypedArgument.line(reason, option: "--reason"),
            at: now)
    }
}
