/// A run of leaves whose subtree appears in some tree of RFC 6962: how such a tree splits is decided here and nowhere else.
struct LeafRange {
    let start: Int
    let count: Int

    /// Leaves in the left half: the largest power of two smaller than the number of leaves (RFC 6962, section 2.1).
    static func leftHalf(of count: Int) -> Int {
        precondition(count > 1, "a tree of one leaf has no halves")
        return 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }

    var halves: (left: LeafRange, right: LeafRange) {
        let left = Self.leftHalf(of: count)
        return (LeafRange(start: start, count: left), LeafRange(start: start + left, count: count - left))
    }

    /// The node that spans exactly these leaves; `nil` if they make no complete subtree.
    var completeNode: MerkleNode? {
        guard count > 0, count.nonzeroBitCount == 1 else { return nil }
        let level = count.trailingZeroBitCount
        return MerkleNode(level: level, index: start >> level)
    }
}
