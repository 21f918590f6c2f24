public import FuseCore

/// One thing that was checked about a receipt, and how it came out.
public struct VerificationCheck: Hashable, Sendable {
    /// What is checked, in the order of checking; the names are part of the public interface.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        /// The file is, byte for byte, in the form that Fusebox writes.
        case fileForm = "file.form"
        /// An enclave whose card is trusted signed the statement.
        case statementSignature = "statement.signature"
        /// The statement is a receipt, a refusal or a certificate in its canonical form.
        case statementForm = "statement.form"
        /// The proof is a tlog-proof of version 1 without unauthenticated additions.
        case proofForm = "proof.form"
        /// The same enclave signed the log's checkpoint under the log's origin.
        case logCheckpoint = "log.checkpoint"
        /// The statement is in the log that the checkpoint commits to.
        case logInclusion = "log.inclusion"
        /// The statement's parts do not contradict each other.
        case statementConsistent = "statement.consistent"
        /// Every party that the statement names has a trusted card, with a role in which it may do what it is said to.
        case partiesKnown = "parties.known"
        /// The release at hand is the one that the receipt is about.
        case releaseDigest = "release.digest"
    }

    /// How a check came out.
    public enum Outcome: String, Hashable, Sendable {
        /// It holds.
        case pass
        /// It does not hold.
        case fail
        /// It was not asked for, or what it needs did not hold.
        case skipped
    }

    /// What was checked.
    public let name: Name
    /// How it came out.
    public let outcome: Outcome
    /// One line for people.
    public let detail: String

    /// The JSON form.
    public var json: JSONValue {
        ["name": .text(name.rawValue), "outcome": .text(outcome.rawValue), "detail": .text(detail)]
    }
}
