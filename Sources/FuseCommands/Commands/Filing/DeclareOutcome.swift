import ArgumentParser
import FuseCore
import FuseReceipts

/// Decides about an objection, a complaint, an order or an incident.
struct DeclareOutcome: FilingCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcome", abstract: "Decide about an objection, a complaint, an order or an incident.",
        discussion: """
            Objections are decided by the provider or an authority, complaints and orders by an authority, incidents by an
            authority or who recorded them; nobody decides about a case of its own.
            """)

    @Argument(help: "The digest of the statement, as `fusebox cases` shows it.")
    var statement: String
    @Argument(help: "upheld, dismissed or settled.")
    var outcome: String
    @Option(help: "Why, in one line that names no person.")
    var reason: String
    @OptionGroup var filing: FilingOptions
    @OptionGroup var vault: VaultOptions
    @OptionGroup var output: OutputOptions

    func statement(by party: ID<Party>, at now: Instant) throws -> OutcomeStatement {
        guard let outcome = OutcomeStatement.Outcome(rawValue: outcome) else {
            throw ValidationError("the outcome is `upheld`, `dismissed` or `settled`")
        }
        return OutcomeStatement(
            party: party, case: try TypedArgument.digest(statement), outcome: outcome,
            reason: try TypedArgument.line(reason, option: "--reason"), at: now)
    }
}
