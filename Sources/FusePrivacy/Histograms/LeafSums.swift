import BigInt

/// The exact weights of a histogram, summed up from the first leaf on.
struct LeafSums: Sendable {
    private let leaves: [Int]
    /// One more than leaves: what lies before each, and all.
    private let before: [BigInt]

    init(_ weights: [Int: BigInt]) {
        leaves = weights.keys.sorted()
        before = leaves.reduce(into: [0]) { sums, leaf in sums.append(sums[sums.count - 1] + (weights[leaf] ?? 0)) }
    }

    /// The weight of some leaves in a row.
    func weight(of range: Range<Int>) -> BigInt {
        before[leaves.places(below: range.upperBound)] - before[leaves.places(below: range.lowerBound)]
    }
}
