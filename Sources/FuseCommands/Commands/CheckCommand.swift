import ArgumentParser
import FuseCore
import FuseEnclave
import FusePolicy

/// Shows what a job would do.
struct CheckCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Show what a job reads, bounds and costs, without touching data.",
        discussion: """
            Reads the job's folder alone; with --vault it also plans the query against the registered datasets: the error to
            expect, the charge, the SQL that would run.
            """)

    @Argument(help: "The job's folder.")
    var job: String
    @OptionGroup var vault: VaultOptions
    @Option(help: "A parameter of the job, name=value; may be given several times.")
    var param: [String] = []
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let folder = try JobFolder(job)
        guard vault.isGiven else { return JobReport(folder).result }
        let check = try vault.enclave().check(
            folder.job, approvals: folder.approvals, parameters: TypedArgument.parameters(param))
        return JobReport(folder).result(with: check)
    }
}
