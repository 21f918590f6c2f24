import ArgumentParser
import FuseCore
import FuseEnclave
import FuseFiles
import FuseReceipts

/// Signs a request.
struct RequestCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "request", abstract: "Sign a request to run a job.",
        discussion: """
            The request carries the job, its approvals, purpose and scenario. By signing it you commit to this:
            \(RequestDraft.commitment)
            """)

    @Argument(help: "The job's folder.")
    var job: String
    @Option(help: "Your signing key (P.key.pem).")
    var key: String
    @Option(help: "Your short name, as on your card.")
    var party: String
    @Option(help: "The purpose: a path such as transport/punctuality.")
    var purpose: String
    @Option(help: "The scenario, word for word one that the job names.")
    var scenario: String
    @Option(help: "A parameter of the job, name=value; may be given several times.")
    var param: [String] = []
    @Option(help: "To whom the answer is sealed, if not to you.")
    var recipient: String?
    @Option(help: "The statutory duty or public service that the data is needed for, if the data is shared for one.")
    var duty: String?
    @Option(help: "The file to write; it must not exist yet.")
    var out: String
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let party = try TypedArgument.party(party, option: "--party")
        let draft = RequestDraft(
            folder: try JobFolder(job), party: party,
            recipient: try recipient.map { try TypedArgument.party($0, option: "--recipient") } ?? party,
            purpose: purpose,
            scenario: scenario, duty: duty, parameters: try TypedArgument.parameters(param))
        let request = try draft.signed(by: SigningKeyFile.read(key), at: SystemClock.now())
        try AtomicFile.write(request.fileBytes, to: out, access: .everyone)
        return CommandResult(
            lines: Table([
                ["request", out], ["digest", request.digest.description],
                ["approvals", "\(draft.folder.approvals.count)"],
            ]).lines, json: ["request": .text(out), "digest": .text(of: request.digest)])
    }
}
