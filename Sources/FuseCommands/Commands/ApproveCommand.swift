import ArgumentParser
import FuseCore
import FuseEnclave
import FusePolicy

/// Approves a job.
struct ApproveCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Sign an approval of exactly this job.",
        discussion: """
            Signs the digest of job.yaml and query.sql together and writes approvals/P.json. If a byte of either changes, the
            approval is void.
            """)

    @Argument(help: "The job's folder.")
    var job: String
    @Option(help: "The approver's signing key (P.key.pem).")
    var key: String
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let folder = try JobFolder(job)
        let file = try folder.approve(
            with: SigningKeyFile.read(key), named: SigningKeyFile.stem(of: key), at: SystemClock.now())
        return CommandResult(
            lines: Table([["approved", "\(folder.job.name)"], ["digest", "\(folder.job.digest)"], ["file", file]])
                .lines,
            json: ["job": .text(of: folder.job.name), "digest": .text(of: folder.job.digest), "file": .text(file)])
    }
}
