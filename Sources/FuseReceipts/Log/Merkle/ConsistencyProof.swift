/// That a tree continues a smaller one: nothing that was in the log has been changed or taken out.
public struct ConsistencyProof: Hashable, Sendable {
    /// Leaves in the smaller tree.
    public let oldSize: Int
    /// Leaves in the larger tree.
    public let newSize: Int
    /// The hashes from which both roots follow, in the order of RFC 6962.
    public let hashes: [MerkleHash]

    /// A proof as somebody states it; `verify` tells whether it holds.
    public init(oldSize: Int, newSize: Int, hashes: [MerkleHash]) {
        self.oldSize = oldSize
        self.newSize = newSize
        self.hashes = hashes
    }

    /// Checks that both roots follow from the proof (RFC 6962, section 2.1.2).
    ///
    /// Trees of equal size need equal roots and no hashes. Nothing is proven about the empty tree, so growth from it is
    /// refused.
    ///
    /// - Throws: `ReceiptError.Code.notConsistent` if one root does not follow, or the hashes are too few or too many.
    public func verify(oldRoot: MerkleHash, newRoot: MerkleHash) throws(ReceiptError) {
        guard holds(oldRoot, newRoot) else {
            throw ReceiptError(.notConsistent, "the `log` does not continue its earlier checkpoint; report both")
        }
    }

    private func holds(_ oldRoot: MerkleHash, _ newRoot: MerkleHash) -> Bool {
        guard oldSize >= 0, oldSize <= newSize else { return false }
        if oldSize == newSize { return hashes.isEmpty && oldRoot == newRoot }
        guard oldSize > 0, let roots = roots(oldSize, newSize, hashes[...], knownOldRoot: oldRoot) else { return false }
        return roots == (oldRoot, newRoot)
    }

    private func roots(
        _ oldSize: Int, _ newSize: Int, _ hashes: ArraySlice<MerkleHash>, knownOldRoot: MerkleHash?
    ) -> (old: MerkleHash, new: MerkleHash)? {
        if oldSize == newSize { return sharedRoot(hashes, knownOldRoot) }
        guard let beside = hashes.last else { return nil }
        let left = LeafRange.leftHalf(of: newSize)
        if oldSize <= left {
            let below = roots(oldSize, left, hashes.dropLast(), knownOldRoot: knownOldRoot)
            return below.map { ($0.old, .node($0.new, beside)) }
        }
        let below = roots(oldSize - left, newSize - left, hashes.dropLast(), knownOldRoot: nil)
        return below.map { (.node(beside, $0.old), .node(beside, $0.new)) }
    }

    /// The subtree in which both trees agree: the old root itself, or the one hash that is left.
    private func sharedRoot(
        _ hashes: ArraySlice<MerkleHash>, _ knownOldRoot: MerkleHash?
    ) -> (old: MerkleHash, new: MerkleHash)? {
        if let knownOldRoot { return hashes.isEmpty ? (knownOldRoot, knownOldRoot) : nil }
        guard hashes.count == 1, let hash = hashes.first else { return nil }
        return (hash, hash)
    }
}
