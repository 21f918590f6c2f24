/// What a failure means to the person who sees it; commands turn it into an exit code.
public enum FailureKind: Sendable, Equatable {
    /// The input is malformed or inconsistent; correct it and try again.
    case badInput
    /// A signature, digest or authentication tag does not hold.
    case verificationFailed
    /// The work could not be carried out, or no decision could be reached.
    case undecided
}

/// The shape shared by every module's error type: a kind and one line to read.
///
/// INVARIANT: `reason` is a single line that carries no row value, exact count, key, token or SQL literal.
public protocol FuseFailure: Error, CustomStringConvertible {
    /// What the failure means to the caller.
    var kind: FailureKind { get }
    /// One line: what is wrong, where, and what to do next.
    var reason: String { get }
}

extension FuseFailure {
    /// The reason alone, so that printing an error never prints its stored parts.
    public var description: String { reason }
}
