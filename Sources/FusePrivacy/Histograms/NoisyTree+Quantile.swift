import BigInt
import FuseCore

extension NoisyTree {
    /// Reads a quantile and its interval from the noisy nodes; all of it is post-processing.
    ///
    /// **Value.** The leaf in which the noisy weight reaches q times the noisy total; within an interval the place at which
    /// it does if the leaf's weight is spread evenly. With noise, the target is kept away from both ends by the
    /// half-width of one node, or by half of the total if that is less: otherwise a minimum would be wherever noise first
    /// lifts an empty leaf above nothing. Without noise a minimum and a maximum are the first and the last leaf with
    /// weight. Where the noisy total is not above 0 the data say nothing, and the value is the leaf that lies at q of the
    /// whole grid.
    ///
    /// **Interval.** Let x be the exact quantile: up to the end of its leaf there is at least q·N, up to its start at most
    /// q·N, and so for the node of each level that holds it. The lower end goes down by the first child that does not for
    /// certain end below the target. It lies above x only if the way leaves the way to x to the right, and the first time
    /// that happens the node of x itself was taken to end below the target: that node is fixed by the data, so that each
    /// level has one event of probability at most 5%/(2kL), where k is how many noisy numbers share the 5%. The upper end
    /// likewise, by the starts of nodes. All 2·L events together have 5%/k.
    ///
    /// - Returns: nil for the value if there is no noise and no weight.
    mutating func estimate(_ margins: QuantileMargins, from stream: inout NoiseStream) -> Estimate {
        let total = weights(below: .root, from: &stream).reduce(0, +)
        if margins.isExact {
            return total.signum() > 0 ? exactEstimate(margins, of: total, from: &stream) : .null
        }
        let value = noisyValue(margins, of: total, from: &stream)
        let target = margins.share.numerator * total
        let low = leaf(.firstNotBelow, to: target, of: total, margins, from: &stream)
        let high = leaf(.lastNotAbove, to: target, of: total, margins, from: &stream)
        return Estimate(value, FractionRange(min(grid.start(of: low), value), max(grid.end(of: high), value)))
    }

    /// If a leaf reaches the target exactly, every value up to the next leaf with weight is a quantile.
    private mutating func exactEstimate(
        _ margins: QuantileMargins, of total: BigInt, from stream: inout NoiseStream
    ) -> Estimate {
        let way = valueWay(margins, of: total, from: &stream)
        let target = min(margins.share.numerator * total, margins.share.denominator * (total - 1))
        let high = leaf(.lastNotAbove, to: target, of: total, margins, from: &stream)
        return Estimate(
            value(at: way), FractionRange(grid.start(of: way.node.index), grid.end(of: max(high, way.node.index))))
    }

    private mutating func noisyValue(
        _ margins: QuantileMargins, of total: BigInt, from stream: inout NoiseStream
    ) -> Fraction {
        guard total.signum() > 0 else {
            return grid.start(of: Int((margins.share * ExactRatio(BigInt(grid.leaves - 1))).roundedDown))
        }
        return value(at: valueWay(margins, of: total, from: &stream))
    }

    private func value(at way: TreeDescent) -> Fraction {
        guard grid.isDiscrete == .intervals else { return grid.start(of: way.node.index) }
        return grid.value(at: Fraction(BigInt(way.node.index)) + way.positionInLeaf)
    }

    /// - Parameter total: above 0.
    private mutating func valueWay(
        _ margins: QuantileMargins, of total: BigInt, from stream: inout NoiseStream
    ) -> TreeDescent {
        let (share, half) = (margins.share, total * margins.share.denominator)
        let safe = min(2 * margins.safeWeight * share.denominator, half)
        let target = max(min(2 * share.numerator * total, 2 * half - safe), safe, 2 * share.denominator)
        var way = TreeDescent(.firstNotBelow, to: target, of: total, scale: 2 * share.denominator, margins: nil)
        way.descend(&self, from: &stream)
        return way
    }

    private mutating func leaf(
        _ rule: TreeDescent.Rule, to target: BigInt, of total: BigInt, _ margins: QuantileMargins,
        from stream: inout NoiseStream
    ) -> Int {
        var way = TreeDescent(rule, to: target, of: total, scale: margins.share.denominator, margins: margins)
        way.descend(&self, from: &stream)
        return way.node.index
    }
}
