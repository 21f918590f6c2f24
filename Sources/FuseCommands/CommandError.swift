import FuseCore

/// Something about what a command was given or found that ends it.
struct CommandError: FuseFailure, Equatable {
    let kind: FailureKind
    let reason: String

    init(_ kind: FailureKind, _ reason: String) {
        self.kind = kind
        self.reason = reason
    }
}
