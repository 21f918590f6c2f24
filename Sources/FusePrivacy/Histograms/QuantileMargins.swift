import BigInt
import FuseCore

/// How far noise may move a place in a tree against a target, for the interval of one quantile.
///
/// Let F be the exact weight up to a place, N all of it, T the noisy total and C the noisy weight up to the place as
/// `TreeDescent` has it. The place is compared by S = q·T − C, whose exact counterpart is q·N − F. S is a weighted sum of
/// noisy nodes. With i + f the number of children that lie before the place in its node of some level (f a fraction of the
/// child that it lies in) and m that of all, the squares of the weights are
/// - among the top nodes i + f² − 2q·(i + f) + q²·m: −(1 − q) before the place, q behind it, and q − f where it lies;
/// - below them i + f² − (i + f)²/m, for the children of a node are shifted to add up to what is known of it: at most m/4, hence 4.
///
/// The first is convex in f and thus taken at the ends of the child. All weights are at most 1, and at most max(q, 1 − q)
/// among the top nodes.
struct QuantileMargins: Sendable {
    /// q as a fraction.
    let share: ExactRatio
    /// The weight that noise alone hardly makes; 0 without noise.
    let safeWeight: BigInt
    let isExact: Bool
    /// For the top nodes, by how many of them lie before the place.
    private let top: [BigInt]
    /// For places further down, by level from the second on, then by the top node that they lie in.
    private let below: [[BigInt]]

    /// - Parameters:
    ///   - quantile: 0 to 1.
    ///   - confidence: what the whole interval may miss; each of its 2·L comparisons gets the same part of it.
    init(_ quantile: ExactDecimal, _ tree: HistogramTree, _ noise: QuantityNoise, _ confidence: Confidence) {
        let (share, distribution) = (ExactRatio(quantile), noise.distribution)
        let events = ExactRatio(BigInt(2 * tree.levels))
        let logarithm = Logarithm.enclosure(of: events / confidence.outside).upper.roundedUp(significantBits: 32)
        let nodes = tree.children(of: .root).count
        let squares = (0...nodes).map { Self.squares(before: $0, of: nodes, share) }
        self.share = share
        isExact = distribution.isNone
        safeWeight = noise.halfWidth
        top = squares.map {
            let largest = max(share, .one - share)
            return distribution.margin(of: NoiseCombination(squares: $0, largest: largest), logarithm: logarithm)
        }
        below = (1..<tree.levels).map { depth in
            zip(squares, squares.dropFirst()).map { one, next in
                let squares = max(one, next) + ExactRatio(BigInt(4 * depth))
                return distribution.margin(of: NoiseCombination(squares: squares, largest: .one), logarithm: logarithm)
            }
        }
    }

    /// - Parameters:
    ///   - level: the level of the node at whose end or start the place is.
    ///   - top: how many top nodes lie before the place, or for lower levels the top node that it lies in.
    func margin(level: Int, top index: Int) -> BigInt { level == 1 ? top[index] : below[level - 2][index] }

    private static func squares(before index: Int, of nodes: Int, _ share: ExactRatio) -> ExactRatio {
        let (before, behind) = (ExactRatio(BigInt(index)), ExactRatio(BigInt(nodes - index)))
        return before * (.one - share).squared + behind * share.squared
    }
}
