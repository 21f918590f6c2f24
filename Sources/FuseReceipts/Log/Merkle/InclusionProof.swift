/// That one leaf stands at one index of a tree: the hashes beside its way up, the leaf's sibling first.
public struct InclusionProof: Hashable, Sendable {
    /// Index of the leaf, from 0.
    public let index: Int
    /// Leaves in the tree.
    public let size: Int
    /// The hashes beside the way from the leaf to the root.
    public let hashes: [MerkleHash]

    /// A proof as somebody states it; `verify` tells whether it holds.
    public init(index: Int, size: Int, hashes: [MerkleHash]) {
        self.index = index
        self.size = size
        self.hashes = hashes
    }

    /// Checks that `leaf` at this index leads to `root` (RFC 6962, section 2.1.1).
    ///
    /// - Throws: `ReceiptError.Code.notIncluded` if it does not, or if the proof has too few or too many hashes.
    public func verify(leaf: MerkleHash, root: MerkleHash) throws(ReceiptError) {
        guard index >= 0, index < size, climb(from: leaf, index, size, hashes[...]) == root else {
            throw ReceiptError(.notIncluded, "the `proof` does not lead from the entry to the log's root; refuse it")
        }
    }

    private func climb(
        from leaf: MerkleHash, _ index: Int, _ size: Int, _ hashes: ArraySlice<MerkleHash>
    ) -> MerkleHash? {
        guard size > 1 else { return hashes.isEmpty ? leaf : nil }
        guard let beside = hashes.last else { return nil }
        let left = LeafRange.leftHalf(of: size)
        return index < left
            ? climb(from: leaf, index, left, hashes.dropLast()).map { .node($0, beside) }
            : climb(from: leaf, index - left, size - left, hashes.dropLast()).map { .node(beside, $0) }
    }
}
