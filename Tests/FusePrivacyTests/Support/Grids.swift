import BigInt
import FuseCore

@testable import FusePrivacy

/// A grid from 0 on with leaves of width 1.
func grid(leaves: Int, _ leaf: HistogramGrid.Leaf = .values) throws -> HistogramGrid {
    try HistogramGrid(
        leaves: leaves, lower: .zero, width: ExactDecimal(1),
        upper: ExactDecimal(leaf == .values ? leaves - 1 : leaves),
        isDiscrete: leaf, weight: 1)
}

/// Values of a skewed column, each the number of a leaf.
func skewedLeaves(_ count: Int, of leaves: Int, seed: UInt64) -> [Int] {
    var random = RandomBits(SeededBits(seed))
    var values: [Int] = []
    for _ in 0..<count {
        let (a, b) = (
            UniformInteger.below(UInt64(leaves), from: &random), UniformInteger.below(UInt64(leaves), from: &random)
        )
        values.append(Int(a * b / UInt64(leaves)))
    }
    return values
}

func weights(_ leaves: [Int], each weight: BigInt = 1) -> [Int: BigInt] {
    leaves.reduce(into: [:]) { $0[$1, default: 0] += weight }
}
