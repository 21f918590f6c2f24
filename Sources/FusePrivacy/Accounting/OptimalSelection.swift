public import BigInt

/// Which groups may be seen, where the count of units is not released: each with the greatest odds that ε′ and δ′ allow.
///
/// With k the minimum group, a group of `units` units counts as n′ = max(0, units − (k − 1)) and is released with probability π(n′),
/// independently of all else, where π(0) = 0 and
///
///     π(n) = min(e^ε′·π(n − 1) + δ′, 1 − e^−ε′·(1 − π(n − 1) − δ′), 1).
///
/// Source: Desfontaines, Voss, Gipson, Mandayam 2022, "Differentially Private Partition Selection", theorem 2: no (ε′, δ′)-private
/// choice keeps a group of any size with greater odds.
///
/// **Rounding.** The odds are multiples of 2^−bits, found with a lower bound of e^ε′ and of δ′, each rounded down. So π(n) is at most
/// what either term allows: π(n) ≤ e^ε′·π(n − 1) + δ′ and 1 − π(n − 1) ≤ e^ε′·(1 − π(n)) + δ′. And π(n) ≥ π(n − 1): both terms are at
/// least π(n − 1) for any factor of 1 or more, and π(n − 1) is a multiple itself. With that the two inequalities in the other
/// direction hold as well.
///
/// **Cost.** One privacy unit more changes n′ by at most 1 (for n′ grows by at most what the units grow) in at most L₀ groups; in each
/// the choice is (ε′, δ′)-differentially private by the four inequalities, and groups without the unit are chosen alike. So with
/// ε′ = εₛ/L₀ and δ′ = δₛ/L₀ the choice of all groups together is (εₛ, δₛ)-differentially private. The noisy quantities of all
/// possible groups are independent of it and (ε_c, δ_c)-differentially private; a release is both, without the quantities of groups
/// that were not chosen: (εₛ + ε_c, δₛ + δ_c) (Dwork, Roth 2014, theorem 3.16).
public struct OptimalSelection: Sendable, Hashable {
    /// For more sizes than this between "never" and "always", the odds are not worked out.
    static let mostSizes = 20_000
    /// How many binary digits the lower bound of e^ε′ has after the point.
    private static let growthBits = 64

    /// k: groups of fewer units are never released; 1 or more.
    public let minimumGroup: BigInt
    /// ε′: what one group costs.
    public let epsilon: ExactRatio
    /// δ′: what one group costs.
    public let delta: ExactRatio

    /// How many random bits decide about a group.
    let bits: Int
    /// π(1), π(2), … in multiples of 2^−bits; beyond the last it is 1.
    let odds: [BigUInt]

    /// The fewest units with which a group is at least as likely released as not.
    var evenOdds: BigInt {
        let half = BigUInt(1) << (bits - 1)
        let below = odds.firstIndex { $0 >= half } ?? odds.count
        return minimumGroup + BigInt(below)
    }

    /// Whether a group is released, from a number that is uniform below 2^bits.
    func releases(units: BigInt, uniform: BigUInt) -> Bool {
        let counted = units - (minimumGroup - 1)
        guard counted >= 1 else { return false }
        return counted > BigInt(odds.count) || uniform < odds[Int(counted) - 1]
    }
}

extension OptimalSelection {
    /// Works the odds out.
    ///
    /// - Parameters:
    ///   - minimumGroup: k, 1 or more.
    ///   - epsilon: ε′, above 0.
    ///   - delta: δ′, above 0 and below 1.
    /// - Returns: nil if there are too many sizes between "never" and "always".
    init?(minimumGroup: BigInt, epsilon: ExactRatio, delta: ExactRatio) {
        let bits = Self.growthBits + (.one / delta).roundedUp.magnitude.bitWidth
        guard let odds = Self.odds(epsilon, delta, bits) else { return nil }
        (self.minimumGroup, self.epsilon, self.delta, self.bits, self.odds) = (minimumGroup, epsilon, delta, bits, odds)
    }

    private static func odds(_ epsilon: ExactRatio, _ delta: ExactRatio, _ bits: Int) -> [BigUInt]? {
        let one = BigUInt(1) << bits
        let growth = floor(Exponential.enclosure(of: epsilon).lower, growthBits)
        let step = floor(delta, bits)
        var (odds, last) = ([BigUInt](), BigUInt(0))
        while odds.count < mostSizes {
            last = next(after: last, growth, step, one)
            guard last < one else { return odds }
            odds.append(last)
        }
        return nil
    }

    private static func next(after odds: BigUInt, _ growth: BigUInt, _ step: BigUInt, _ one: BigUInt) -> BigUInt {
        let rising = (odds * growth) >> growthBits + step
        guard odds + step < one else { return min(rising, one) }
        let (quotient, remainder) = ((one - odds - step) << growthBits).quotientAndRemainder(dividingBy: growth)
        return min(rising, one - quotient - (remainder.isZero ? 0 : 1))
    }

    private static func floor(_ ratio: ExactRatio, _ bits: Int) -> BigUInt {
        (ratio * ExactRatio(BigInt(1) << bits)).roundedDown.magnitude
    }
}
