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
            let isSuccess = FuseboxCommand.exitCode(for: error) == .success
            message = FuseboxCommand.fullMessage(for: error)
            status = isSuccess ? .done : Self.isUsage(error) ? .usage : .undecided
        }
    }

    func print() -> ExitStatus {
        guard !message.isEmpty else { return status }
        if status == .done { Terminal.say(message) } else { Terminal.complain(message) }
        return status
    }

    private static func isUsage(_ error: any Error) -> Bool {
        FuseboxCommand.exitCode(for: error) == .validationFailure
    }
}
