import BigInt

/// The leaves of one histogram with their scores for one quantile; `QuantileScoring` says what is drawn and why.
struct ScoredLeaves {
    private static let most = UInt128(1) << QuantileScoring.weightBits

    private let scoring: QuantileScoring
    /// What lies before each leaf, and all.
    private let before: [UInt128]
    private let scores: [UInt128]
    private let best: UInt128

    private var count: Int { scores.count }

    /// Weights beyond any real ones are cut, which moves them no further apart.
    init(_ weights: [Int: BigInt], leaves: Int, _ scoring: QuantileScoring) {
        var before: [UInt128] = [0]
        for leaf in 0..<leaves {
            let weight = weights[leaf].map { UInt128(clamping: $0) } ?? 0
            before.append(before[leaf] + min(weight, Self.most))
        }
        let all = before[leaves]
        let scores = (0..<leaves).map { leaf in
            let (low, high) = (min(before[leaf], Self.most), min(all - before[leaf + 1], Self.most))
            let (left, right) = (scoring.above * low, scoring.below * high)
            return left > right ? left - right : right - left
        }
        (self.scoring, self.before, self.scores, best) = (scoring, before, scores, scores.min() ?? 0)
    }

    /// The leaf that a silent stream gives: the first of the best.
    var bestLeaf: Int { scores.firstIndex(of: best) ?? 0 }

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
        var rest = Array(0..<count)
        while true {
            let place = Int(UniformInteger.below(UInt64(rest.count), from: &bits))
            let leaf = rest[place]
            if scoring.value.toss(scores[leaf] - best, from: &bits) { return leaf }
            rest.swapAt(place, rest.count - 1)
            rest.removeLast()
        }
    }

    private func exponential(from bits: inout RandomBits) -> Int {
        while true {
            let leaf = Int(UniformInteger.below(UInt64(count), from: &bits))
            if scoring.value.toss(scores[leaf] - best, from: &bits) { return leaf }
        }
    }

    private func shortfall(of leaf: Int, reach: Int) -> UInt128 {
        let left = leaf <= reach ? scoring.target : before[leaf] - before[leaf - reach]
        let right = leaf + reach >= count - 1 ? scoring.target : before[leaf + reach + 1] - before[leaf + 1]
        return scoring.target - min(left, right, scoring.target)
    }
}

extension UInt128 {
    /// The nearest number that can be held.
    fileprivate init(clamping number: BigInt) {
        self = number.signum() < 0 ? 0 : UInt128(exactly: number) ?? .max
    }
}
