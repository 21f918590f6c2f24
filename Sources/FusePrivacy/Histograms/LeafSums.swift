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
        before[count(below: range.upperBound)] - before[count(below: range.lowerBound)]
    }

    /// How many leaves with weight there are below a leaf.
    private func count(below limit: Int) -> Int {
        var (low, high) = (0, leaves.count)
        while low < high {
            let middle = (low + high) / 2
            if leaves[middle] < limit { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
