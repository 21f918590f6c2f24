import BigInt
import FuseCore
import FusePrivacy
import FuseQuery

/// A made-up group that tells what error to expect: each unit has as many rows as may count, and values lie evenly within their
/// bounds.
struct TypicalGroup {
    private let plan: AggregatePlan
    private let units: BigInt

    /// - Parameter units: how many units the group has.
    init(_ plan: AggregatePlan, units: Int) {
        self.plan = plan
        self.units = BigInt(units)
    }

    /// A size that suits a plan: ten times what is needed to be seen, or a thousand where every group is.
    static func units(for noise: NoisePlan) -> Int {
        noise.selection.flatMap { Int(exactly: $0.evenOdds * 10) } ?? 1000
    }

    /// One value a measure of the plan; nil where a group of this size has none.
    func values(_ noise: NoisePlan) -> [ReleasedValue?] {
        let keys = [String](repeating: "0", count: plan.hiddenKeys) + plan.keys.map { _ in "1" }
        return noise.intervals(of: plan.measureSpecs, keys: keys, at: plan.quantities.map { quantity($0.kind) })
    }

    private func quantity(_ kind: BoundedQuantity.Kind) -> ExactQuantity {
        switch kind {
        case .units, .point: .number(units)
        case .rows(let cap), .nonNull(_, let cap), .distinct(_, let cap): .number(rows(cap))
        case .sum(let sum): .number(rows(sum.cap) * ((sum.lower + sum.upper) / 2 - sum.centre))
        case .product(let product): .number(rows(product.cap) * evenProduct(product))
        case .histogram(let histogram): .histogram(evenWeights(histogram))
        }
    }

    private func rows(_ cap: Int?) -> BigInt { units * BigInt(cap ?? 1) }

    /// The mean of the product of two values around the middle of their bounds: a twelfth of the width squared for a square, and
    /// for two values half as much as if they went together.
    private func evenProduct(_ product: FixedPointProduct) -> BigInt {
        let (left, right) = (product.left, product.right)
        return (left.upper - left.lower) * (right.upper - right.lower) / (left == right ? 12 : 24)
    }

    private func evenWeights(_ histogram: FixedPointHistogram) -> [Int: BigInt] {
        let weight = rows(histogram.cap) * FixedPointHistogram.weight / BigInt(histogram.leaves)
        return Dictionary(uniqueKeysWithValues: (0..<histogram.leaves).map { ($0, weight) })
    }
}
