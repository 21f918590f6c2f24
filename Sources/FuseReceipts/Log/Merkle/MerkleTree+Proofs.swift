extension MerkleTree {
    /// Proves that the leaf at `index` is in the tree of the first `size` leaves (RFC 6962, section 2.1.1).
    ///
    /// - Throws: `ReceiptError.Code.missingNode` if there is no such leaf or size; what the store throws.
    public func inclusionProof(of index: Int, at size: Int) throws -> InclusionProof {
        try requireLeaves(size)
        guard (0..<size).contains(index) else {
            throw ReceiptError(.missingNode, "the `log` has no leaf of that index at that size; ask for a smaller one")
        }
        let hashes = try path(to: index, in: LeafRange(start: 0, count: size))
        return InclusionProof(index: index, size: size, hashes: hashes)
    }

    /// Proves that the tree of `newSize` leaves continues the one of `oldSize` leaves (RFC 6962, section 2.1.2).
    ///
    /// - Throws: `ReceiptError.Code.missingNode` unless 0 < `oldSize` ≤ `newSize` ≤ size; what the store throws.
    public func consistencyProof(from oldSize: Int, to newSize: Int) throws -> ConsistencyProof {
        try requireLeaves(newSize)
        guard oldSize > 0, oldSize <= newSize else {
            throw ReceiptError(.missingNode, "a `consistency proof` leads from a smaller non-empty tree; ask for one")
        }
        let hashes = try difference(from: oldSize, in: LeafRange(start: 0, count: newSize), oldRootIsKnown: true)
        return ConsistencyProof(oldSize: oldSize, newSize: newSize, hashes: hashes)
    }

    private func path(to index: Int, in range: LeafRange) throws -> [MerkleHash] {
        guard range.count > 1 else { return [] }
        let (left, right) = range.halves
        return index < right.start
            ? try path(to: index, in: left) + [hash(of: right)]
            : try path(to: index, in: right) + [hash(of: left)]
    }

    /// What must be added to the hash of the range's leaves before `oldSize` to get the hash of the whole range.
    private func difference(from oldSize: Int, in range: LeafRange, oldRootIsKnown: Bool) throws -> [MerkleHash] {
        guard oldSize < range.start + range.count else { return oldRootIsKnown ? [] : [try hash(of: range)] }
        let (left, right) = range.halves
        return oldSize <= right.start
            ? try difference(from: oldSize, in: left, oldRootIsKnown: oldRootIsKnown) + [hash(of: right)]
            : try difference(from: oldSize, in: right, oldRootIsKnown: false) + [hash(of: left)]
    }
}
