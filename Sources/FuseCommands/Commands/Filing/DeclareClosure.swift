import ArgumentParser
import FuseCore
import FuseReceipts

/// Closes an emergency.
struct DeclareClosure: FilingCommand {
    static let configuration = CommandConfiguration(
        commandName: "closure", abstract: "Close an emergency: no run uses its data any more (Article 21).",
        discussion: "The keys of all data obtained for the emergency are erased; the record and certificates say so.")

    @Argument(help: "The event, as the terms name it.")
    var event: String
    @Option(help: "Why, in one line that names no person.")
    var reason: String
    @OptionGroup var filing: FilingOptions
    @OptionGroup var vault: VaultOptions
    @OptionGroup var output: OutputOptions

    func statement(by party: ID<Party>, at now: Instant) throws -> ClosureStatement {
        ClosureStatement(
            party: party, event: try TypedArgument.event(event),
            reason: try TypedArgument.line(reason, option: "--reason"), at: now)
    }
}
