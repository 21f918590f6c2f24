public import FuseCore

/// Why a card, a signed statement, a log or a receipt could not be accepted.
public struct ReceiptError: FuseFailure, Equatable {
    /// The closed set of reasons; compare by this, not by the text.
    public enum Code: Sendable, Hashable {
        /// The bytes are not an envelope in the form that Fusebox writes.
        case malformedEnvelope
        /// The payload is not a statement of its type in the form that Fusebox writes.
        case malformedStatement
        /// The bytes are not a party card.
        case malformedCard
        /// Two cards claim one key or one party.
        case ambiguousCards
        /// The text is not a signed note.
        case malformedNote
        /// The text is not a checkpoint.
        case malformedCheckpoint
        /// The text is not a log proof.
        case malformedProof
        /// The path or the bytes are not those of a tile or an entry bundle.
        case malformedTile
        /// The file is not a receipt in the form that Fusebox writes.
        case malformedReceipt
        /// An entry is longer than a log can carry.
        case entryTooLong
        /// The log's store lacks a node or the tree has no such leaf.
        case missingNode
        /// No trusted card owns the signing key.
        case unknownSigner
        /// The signature does not belong to the bytes.
        case signatureNotValid
        /// The statement is of another type than the one asked for.
        case wrongType
        /// The signer is not a party that may sign this statement.
        case wrongSigner
        /// The leaf is not in the tree at the index given.
        case notIncluded
        /// One tree does not continue the other.
        case notConsistent
        /// The statement's parts contradict each other.
        case contradictory
        /// The statement names a party without a trusted card.
        case unknownParty
        /// The receipt is about another release.
        case otherRelease
    }

    /// What went wrong.
    public let code: Code
    /// One lowercase line that says what to do next.
    public let reason: String

    /// An error with its reason.
    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// Errors are the same when their codes are.
    public static func == (left: ReceiptError, right: ReceiptError) -> Bool { left.code == right.code }

    /// Whether the input was bad, a verification failed, or the question stays open.
    public var kind: FailureKind {
        switch code {
        case .malformedEnvelope, .malformedStatement, .malformedCard, .ambiguousCards, .malformedNote,
            .malformedCheckpoint, .malformedProof, .malformedTile, .malformedReceipt, .entryTooLong:
            .badInput
        case .unknownSigner, .signatureNotValid, .wrongType, .wrongSigner, .notIncluded, .notConsistent,
            .contradictory, .unknownParty, .otherRelease:
            .verificationFailed
        case .missingNode:
            .undecided
        }
    }
}
