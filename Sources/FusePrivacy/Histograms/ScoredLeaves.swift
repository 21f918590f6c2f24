import BigInt

/// The leaves of one histogram with their scores for one quantile; `QuantileScoring` says what is drawn and why.
///
/// A histogram knows the leaves that hold anything; the empty ones between two of them share what lies before and behind.
struct ScoredLeaves {
    private static let most = UInt128(1) << QuantileScoring.weightBits

    private let scoring: QuantileScoring
    private let count: Int
    /// The leaves that hold anything, in order, and what lies before each of them; at last all that there is.
    private let held: [Int]
    private let before: [UInt128]
    private let best: Int128

    /// Weights beyond any real ones are cut, which moves them no further apart.
    init(_ weights: [Int: BigInt], leaves: Int, _ scoring: QuantileScoring) {
        let present = weights.filter { $0.value.signum() > 0 }.sorted { $0.key < $1.key }
        var before: [UInt128] = [0]
        for (place, weight) in present.map(\.value).enumerated() {
            before.append(before[place] + min(UInt128(exactly: weight) ?? .max, Self.most))
        }
        (self.scoring, count, held, self.before) = (scoring, leaves, present.map(\.key), before)
        // The leaf that holds the quantile scores 0 or less, and one that holds nothing 0 or more.
        best = before.indices.dropLast().map { Self.score(scoring, before, from: $0, to: $0 + 1) }.min() ?? 0
    }

    /// The leaf that a silent stream gives: the first of the best.
    var bestLeaf: Int { held.first { score($0) == best } ?? 0 }

    func leaf(from bits: inout RandomBits) -> Int {
        scoring.isPure ? permuteAndFlip(from: &bits) : exponential(from: &bits)
    }

    /// How many leaves the interval reaches to both sides of a leaf.
    func reach(of leaf: Int, from bits: inout RandomBits) -> Int {
        while true {
            var step = 0
            while step <= scoring.widest, bits.take(1) == 1 { step += 1 }
            guard step <= scoring.widest else { continue }
            if scoring.width.toss(shortfall(of: leaf, reach: 1 << step), from: &bits) { return 1 << step }
        }
    }

    /// The least reach that does not fall short.
    func reach(of leaf: Int) -> Int {
        let step = (0..<scoring.widest).first { shortfall(of: leaf, reach: 1 << $0) == 0 }
        return 1 << (step ?? scoring.widest)
    }

    /// Leaves in random order, each taken with its odds against the best, until one is.
    private func permuteAndFlip(from bits: inout RandomBits) -> Int {
        // The order is shuffled as far as it is looked at: which leaf stands at a place, where that is not its own.
        var moved: [Int: Int] = [:]
        var last = count - 1
        while true {
            let place = Int(UniformInteger.below(UInt64(last + 1), from: &bits))
            let leaf = moved[place] ?? place
            if isTaken(leaf, from: &bits) { return leaf }
            moved[place] = moved[last] ?? last
            last -= 1
        }
    }

    private func exponential(from bits: inout RandomBits) -> Int {
        while true {
            let leaf = Int(UniformInteger.below(UInt64(count), from: &bits))
            if isTaken(leaf, from: &bits) { return leaf }
        }
    }

    private func isTaken(_ leaf: Int, from bits: inout RandomBits) -> Bool {
        scoring.value.toss(UInt128(score(leaf) - best), from: &bits)
    }

    private func score(_ leaf: Int) -> Int128 {
        let place = held.places(below: leaf)
        let isHeld = place < held.count && held[place] == leaf
        return Self.score(scoring, before, from: place, to: isHeld ? place + 1 : place)
    }

    /// The score of a leaf before which lies what lies before one held leaf, and up to whose end what lies before another.
    private static func score(_ scoring: QuantileScoring, _ before: [UInt128], from first: Int, to end: Int) -> Int128 {
        func cut(_ weight: UInt128) -> Int128 { Int128(min(weight, most)) }
        let all = before[before.count - 1]
        let (above, below) = (Int128(scoring.above), Int128(scoring.below))
        return max(
            above * cut(before[first]) - below * cut(all - before[first]),
            below * cut(all - before[end]) - above * cut(before[end]))
    }

    private func shortfall(of leaf: Int, reach: Int) -> UInt128 {
        let left = leaf <= reach ? scoring.target : weight(before: leaf) - weight(before: leaf - reach)
        let right =
            leaf + reach >= count - 1 ? scoring.target : weight(before: leaf + reach + 1) - weight(before: leaf + 1)
        return scoring.target - min(left, right, scoring.target)
    }

    private func weight(before leaf: Int) -> UInt128 { before[held.places(below: leaf)] }
}
