import ArgumentParser
import FuseCore
import FuseEnclave
import FuseReceipts

/// Takes back a grant or an approval.
struct RevokeCommand: FilingCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Take back the grant of a dataset, or the approval of a job.",
        discussion: """
            Counts from the next decision on, and stops a run that has not released yet. Only a new version of the dataset is a
            new grant. Public data is withheld only with --basis, the law or policy that asks for it (Article 14). The keys of
            entrusted data are always erased (Article 20), those of other data with --erase, or if the terms have the
            obligation certificate-at-end; a certificate says so, and the same sealed parts never come back. To pause, use
            `fusebox declare incident --quarantine`.
            """)

    @Argument(help: "The dataset; leave it out to take back an approval with --job.")
    var dataset: String?
    @Option(help: "The folder of the job whose approval is taken back.")
    var job: String?
    @Option(help: "Why, in one line that names no person.")
    var reason: String
    @Option(help: "The law or policy that asks for it; for public data.")
    var basis: String?
    @Flag(help: "Have the enclave erase its keys for the dataset.")
    var erase = false
    @OptionGroup var filing: FilingOptions
    @OptionGroup var vault: VaultOptions
    @OptionGroup var output: OutputOptions

    func statement(by party: ID<Party>, at now: Instant) throws -> RevocationStatement {
        try RevocationStatement(
            party: party, subject: subject(), basis: basis.map { try TypedArgument.line($0, option: "--basis") },
            erase: erase ? .erase : .keep, reason: TypedArgument.line(reason, option: "--reason"), at: now)
    }

    private func subject() throws -> RevocationSubject {
        switch (dataset, job) {
        case (let dataset?, nil): .dataset(try TypedArgument.dataset(dataset))
        case (nil, let job?): .job(try JobFolder(job).job.digest)
        default: throw ValidationError("name either a dataset or a job's folder with --job")
        }
    }
}
