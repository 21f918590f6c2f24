/// A proof that travels with a statement: its index, the hashes beside its way, and the log's checkpoint
/// (C2SP tlog-proof v1).
public struct TLogProof: Hashable, Sendable {
    /// Bytes that some applications add; nothing vouches for them.
    public let unauthenticatedExtra: [UInt8]?
    /// Index of the leaf, from 0.
    public let index: Int
    /// The hashes beside the way from the leaf to the root.
    public let hashes: [MerkleHash]
    /// The checkpoint in which the leaf is.
    public let checkpoint: SignedCheckpoint

    /// The proof of `inclusion` in the tree of `checkpoint`.
    public init(_ inclusion: InclusionProof, in checkpoint: SignedCheckpoint, unauthenticatedExtra: [UInt8]? = nil) {
        index = inclusion.index
        hashes = inclusion.hashes
        self.checkpoint = checkpoint
        self.unauthenticatedExtra = unauthenticatedExtra
    }

    /// Checks that `entry` is in the tree that `checkpoint` commits to.
    ///
    /// - Parameters:
    ///   - entry: the leaf's bytes.
    ///   - checkpoint: this proof's own checkpoint, verified.
    /// - Throws: `ReceiptError.Code.notIncluded` if it is not.
    public func verify(_ entry: LogEntry, in checkpoint: VerifiedCheckpoint) throws(ReceiptError) {
        let tree = checkpoint.checkpoint
        try InclusionProof(index: index, size: tree.size, hashes: hashes)
            .verify(leaf: entry.leafHash, root: tree.root)
    }
}
