import BigInt
public import FuseCore
import FusePrivacy
import FuseQuery

/// What the engine adds up for each group, and what one unit can change in it.
public struct CheckedQuantity: Sendable {
    /// What is added up, such as `rows with f.dep_delay`.
    public let meaning: String
    /// Between which values each is clamped before it is added up; nil for what only counts.
    public let bounds: ClosedRange<ExactDecimal>?
    /// By how much one unit can change it in one group; for a histogram in rows, over all leaves together.
    public let perGroup: ExactDecimal
    /// By how much one unit can change it in all of its groups together.
    public let overall: ExactDecimal
    /// What part of the job's ε its noise takes, from 0 to 1, as percent.
    public let percentOfEpsilon: ExactDecimal
    /// The noise: `scale` of Laplace, or `variance` of Gaussian noise, as an exact fraction of the whole number; or the rates of a
    /// quantile that is drawn by scores.
    public let noise: String

    static func all(of plan: AggregatePlan, _ noise: NoisePlan) -> [CheckedQuantity] {
        let (shares, texts) = (noise.shares, noise.noiseTexts(for: plan.measureSpecs))
        return plan.quantities.indices.map { index in
            let perGroup = plan.quantities[index].inValues(plan.quantities[index].perGroupBound)
            return CheckedQuantity(
                meaning: plan.meaning(ofQuantity: index), bounds: plan.bounds(ofQuantity: index), perGroup: perGroup,
                overall: perGroup * ExactDecimal(noise.maxGroups),
                percentOfEpsilon: ExactDecimal(
                    significand: shares[index].numerator * 1000 / shares[index].denominator, scale: 1),
                noise: texts[index])
        }
    }
}

extension BoundedQuantity {
    /// A whole number of the quantity in units of the values that it adds up; weights of a histogram in rows.
    func inValues(_ whole: BigInt) -> ExactDecimal {
        switch kind {
        case .units, .rows, .nonNull, .distinct: ExactDecimal(significand: whole)
        case .sum(let sum), .point(let sum, _): ExactDecimal(significand: whole, scale: sum.scale)
        case .product(let product): ExactDecimal(significand: whole, scale: product.scale)
        case .histogram: ExactDecimal(significand: whole / FixedPointHistogram.weight)
        }
    }
}
