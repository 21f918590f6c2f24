import ArgumentParser
import FuseCore
import FuseReceipts

/// Orders a party to put something right.
struct DeclareOrder: FilingCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: "Order a party to put something right within a set time (Article 63).",
        discussion:
            "Signed by an authority. Once the day has passed and the order is not settled, the party's runs are refused."
    )

    @Argument(help: "Who has to put it right.")
    var against: String
    @Option(help: "The last day to do it, as in 2026-12-31.")
    var until: String
    @Option(help: "What is to be put right, in one line that names no person.")
    var reason: String
    @OptionGroup var filing: FilingOptions
    @OptionGroup var vault: VaultOptions
    @OptionGroup var output: OutputOptions

    func statement(by party: ID<Party>, at now: Instant) throws -> OrderStatement {
        OrderStatement(
            party: party, against: try TypedArgument.party(against, option: "the party"),
            until: try TypedArgument.day(until, option: "--until"),
            reason: try TypedArgument.line(reason, option: "--reason"), at: now)
    }
}
