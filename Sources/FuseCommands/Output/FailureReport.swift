import ArgumentParser
import FuseCore

/// An error as the person at the terminal sees it: one line, and an exit code.
struct FailureReport {
    private let message: String
    private let status: ExitStatus

    init(_ error: any Error) {
        switch error {
        case let finished as FinishedWith:
            (message, status) = ("", finished.status)
        case let failure as any FuseFailure:
            (message, status) = ("fusebox: \(failure.reason)", ExitStatus(failure.kind))
        default:
            switch FuseboxCommand.exitCode(for: error) {
            case .success: (message, status) = (FuseboxCommand.fullMessage(for: error), .done)
            case .validationFailure: (message, status) = (Self.usage(error), .usage)
            default: (message, status) = ("fusebox: \(FuseboxCommand.message(for: error))", .undecided)
            }
        }
    }

    func print() -> ExitStatus {
        guard !message.isEmpty else { return status }
        if status == .done { Terminal.say(message) } else { Terminal.complain(message) }
        return status
    }

    /// What is wrong with the command line, and where its right form stands.
    private static func usage(_ error: any Error) -> String {
        let problem =
            FuseboxCommand.message(for: error).split(separator: "\n").first ?? "the command line is not understood"
        let command = CommandLine.arguments.dropFirst().first { !$0.hasPrefix("-") }
        let known = command.flatMap { name in FuseboxCommand.names.contains(name) ? " \(name)" : nil } ?? ""
        return "fusebox: \(problem); see `fusebox\(known) --help`"
    }
}
