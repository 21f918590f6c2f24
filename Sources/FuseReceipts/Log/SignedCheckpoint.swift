public import FuseCrypto

/// A checkpoint with its signature lines; what it says counts only once `verified(by:)` has returned it.
public struct SignedCheckpoint: Hashable, Sendable {
    private let claimed: Checkpoint
    private let note: SignedNote

    init(_ checkpoint: Checkpoint, _ note: SignedNote) {
        claimed = checkpoint
        self.note = note
    }

    /// Reads a checkpoint without believing it.
    ///
    /// - Throws: `ReceiptError.Code.malformedNote` or `.malformedCheckpoint` for any other form.
    public init(_ bytes: [UInt8]) throws(ReceiptError) {
        note = try SignedNote(bytes)
        claimed = try Checkpoint(body: note.body)
    }

    /// The text, as it is served and embedded in proofs.
    public var text: String { note.text }

    /// The origin it claims, to choose a key by; believe nothing else before `verified(by:)`.
    public var claimedOrigin: NoteKeyName { claimed.origin }

    /// The checkpoint, once `key` is known to have signed it under its origin.
    ///
    /// - Throws: `ReceiptError.Code.unknownSigner` if that key did not sign, and `.signatureNotValid` if its signature
    ///   does not hold.
    public func verified(by key: VerifyingKey) throws(ReceiptError) -> VerifiedCheckpoint {
        _ = try note.body(verifiedBy: NoteVerifier(name: claimed.origin, key: key))
        return VerifiedCheckpoint(checkpoint: claimed)
    }
}

/// A checkpoint whose signature has been checked; nothing else makes one.
public struct VerifiedCheckpoint: Hashable, Sendable {
    /// What the log committed to.
    public let checkpoint: Checkpoint

    fileprivate init(checkpoint: Checkpoint) {
        self.checkpoint = checkpoint
    }
}
