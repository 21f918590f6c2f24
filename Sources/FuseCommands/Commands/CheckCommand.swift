import ArgumentParser
import FuseCore
import FuseEnclave
import FusePolicy

/// Shows what a job would do.
struct CheckCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Show what a job reads, bounds and costs, without touching data.",
        discussion: """
            Reads the job's folder alone; with --vault it also plans the query against the registered datasets: the plan as
            a tree, the error to expect, the charge, the SQL that would run, and what each rule says of each dataset, with
            what would have to change. The error is that of a made-up group, in which each unit has as many rows as may
            count, and values lie evenly within their bounds.
            """)

    @Argument(help: "The job's folder.")
    var job: String
    @OptionGroup var vault: VaultOptions
    @Option(help: "A parameter of the job, name=value; may be given several times.")
    var param: [String] = []
    @Option(help: "Who would ask; a registered enterprise that all terms permit, if not given.")
    var party: String?
    @Option(help: "To whom the answer would go, if not to the asker.")
    var recipient: String?
    @Option(help: "The purpose; the job's first if not given.")
    var purpose: String?
    @Option(help: "The scenario; the job's first if not given.")
    var scenario: String?
    @Option(help: "The statutory duty or public service that would be cited.")
    var duty: String?
    @Option(
        help: "Of how many units a group is whose error is told; ten times the threshold, or 1000, if not given.")
    var groupSize: Int?
    @Option(help: "The dialect in which the SQL is shown: duckdb, which runs, or spark.")
    var dialect: ShownDialect = .duckdb
    @OptionGroup var language: LanguageOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard groupSize.map((1...1_000_000_000).contains) ?? true else {
            throw ValidationError("--group-size is from 1 to 1000000000")
        }
    }

    func perform() throws -> CommandResult {
        let folder = try JobFolder(job)
        guard vault.isGiven else { return JobReport(folder).result }
        let check = try vault.enclave().check(
            folder.job, approvals: folder.approvals, asker: asker(), parameters: TypedArgument.parameters(param),
            groupSize: groupSize, dialect: dialect.dialect)
        return JobReport(folder).result(with: check, in: language.lang)
    }

    private func asker() throws -> JobAsker {
        JobAsker(
            party: try party.map { try TypedArgument.party($0, option: "--party") },
            recipient: try recipient.map { try TypedArgument.party($0, option: "--recipient") }, purpose: purpose,
            scenario: scenario, duty: duty)
    }
}
