import ArgumentParser
import Glibc

/// The `fusebox` program.
public enum Fusebox {
    /// Reads the command line, does what it says and ends the process with the exit code of the outcome.
    public static func main() -> Never {
        // A dump of this process could hold keys or exact numbers.
        var nothing = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &nothing)
        do {
            var command = try FuseboxCommand.parseAsRoot()
            try command.run()
            exit(ExitStatus.done.rawValue)
        } catch {
            exit(FailureReport(error).print().rawValue)
        }
    }
}

/// The root of the commands.
struct FuseboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fusebox",
        abstract:
            "Fuse sealed datasets under their providers' terms; release only anonymised aggregates, with receipts.",
        discussion: """
            Exit codes: 0 done, 1 could not be decided or failed, 2 usage, 3 denied, 4 verification failed, 5 bad input.
            """,
        version: FuseboxProgram.version,
        groupedSubcommands: [
            CommandGroup(
                name: "Set up", subcommands: [InitCommand.self, KeygenCommand.self, TrustCommand.self]),
            CommandGroup(
                name: "Provide data",
                subcommands: [
                    TermsCommand.self, SealCommand.self, IngestCommand.self, ApproveCommand.self, RevokeCommand.self,
                    NoticesCommand.self,
                ]),
            CommandGroup(
                name: "Ask", subcommands: [CheckCommand.self, RequestCommand.self, RunCommand.self, OpenCommand.self]),
            CommandGroup(
                name: "Object and supervise",
                subcommands: [DeclareCommand.self, SubmitCommand.self, CasesCommand.self, ExpireCommand.self]),
            CommandGroup(
                name: "Verify",
                subcommands: [VerifyCommand.self, BudgetCommand.self, LogCommand.self, AuditCommand.self]),
            CommandGroup(name: "Try it", subcommands: [DemoCommand.self]),
        ])

    /// The names of the commands, as they are typed.
    static var names: [String] { configuration.subcommands.compactMap { $0.configuration.commandName } }
}
