import ArgumentParser
import FuseCore
import FuseEnclave
import FuseFiles

/// Files a signed statement.
struct SubmitCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "File a signed statement: a revocation, or anything that `declare` signs.",
        discussion: "It becomes a log entry and counts from the next decision on, that of a run under way included.")

    @Argument(help: "The signed statement; a file that it names lies beside it.")
    var statement: String
    @OptionGroup var vault: VaultOptions
    @Option(help: "The folder for the enclave's record of the case and deletion certificates.")
    var records: String?
    @OptionGroup var output: OutputOptions

    func perform() throws -> CommandResult {
        let enclave = try vault.enclave()
        let bytes = try FileBytes(statement).contents(limit: 1 << 20)
        let records = try records.map { try CertificateFolder($0) }
        let folder = statement.lastIndex(of: "/").map { String(statement[...$0]) } ?? "./"
        let submission = try enclave.submit(bytes) { name in
            try FileBytes(folder + name).contents(limit: 64 << 20)
        }
        return try SubmissionReport(submission, records: records).result()
    }
}
