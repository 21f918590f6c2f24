public import FuseReceipts

/// A statement's place in the log, and the proof of it at the moment it was appended.
public struct LoggedEntry: Sendable, Equatable {
    /// The position in the log, from 0.
    public let index: Int
    /// The inclusion proof with its checkpoint.
    public let proof: TLogProof
}
