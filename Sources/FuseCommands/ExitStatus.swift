import FuseCore

/// What the process tells its caller when it ends.
enum ExitStatus: Int32 {
    case done = 0
    case undecided = 1
    case usage = 2
    case denied = 3
    case verificationFailed = 4
    case badInput = 5

    init(_ kind: FailureKind) {
        self =
            switch kind {
            case .badInput: .badInput
            case .verificationFailed: .verificationFailed
            case .undecided: .undecided
            }
    }
}

/// A command that finished its work with something else than success, after it printed its result.
struct FinishedWith: Error {
    let status: ExitStatus
}
