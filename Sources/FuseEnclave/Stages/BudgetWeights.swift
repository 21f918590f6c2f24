import BigInt
import FuseCore
import FusePrivacy
import FuseQuery

/// How a job's budget is split over what the engine adds up: as the job declares, else for the least total error.
///
/// Error is counted relative to a typical group, in which a unit has half of the rows that may count (and one more half), and
/// a value is half of the greatest that is possible. A quantity's variance then weighs a = (Δ/typical)² for each measure
/// that is made from it, and once more if it chooses the groups. Over shares w that add up to 1, Σ a/w (Gaussian noise) is
/// least for w ∝ √a, and Σ a/w² (Laplace noise) for w ∝ ∛a (Lagrange).
struct BudgetWeights {
    /// An `a` of 1; fractions of it are kept.
    private static let one: BigInt = 1 << 20
    /// The weight that an `a` of 1 gives, small so that scales stay short in receipts.
    private static let share: BigInt = 32

    private let plan: AggregatePlan
    private let declared: [ColumnKey: Int]

    /// - Parameter declared: by the name of an output; empty if none are.
    /// - Throws: `EnclaveError` with code `request` if a name is not that of a measure.
    init(_ plan: AggregatePlan, _ declared: [String: Int]) throws(EnclaveError) {
        self.plan = plan
        self.declared = Dictionary(
            declared.map { (ColumnKey($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        let measures = Set(zip(plan.outputNames, plan.outputs).filter { $1.isMeasure }.map { ColumnKey($0.0) })
        guard let unknown = declared.keys.sorted().first(where: { !measures.contains(ColumnKey($0)) }) else { return }
        throw EnclaveError(
            .request, "`privacy.weights` names `\(unknown)`, which is no measure of the query; name an output")
    }

    /// One weight for each quantity of the plan, 1 or more.
    ///
    /// - Parameters:
    ///   - mechanism: the kind of noise.
    ///   - minimumGroup: how many units a group has at least; above 1 the count of units decides what is shown.
    func weights(for mechanism: Mechanism, keptTo minimumGroup: Int) -> [BigInt] {
        var weights = declared.isEmpty ? leastError(mechanism) : shared
        let decides = plan.selectsGroups || minimumGroup > 1
        if decides, weights[0].isZero { weights[0] = Self.share }
        return weights.map { max(1, $0) }
    }

    /// Each measure's weight, in equal parts to what it is made from.
    private var shared: [BigInt] {
        var weights = [BigInt](repeating: 0, count: plan.quantities.count)
        for (name, output) in zip(plan.outputNames, plan.outputs) {
            guard case .measure(let index) = output else { continue }
            let quantities = plan.quantities(ofMeasure: index)
            let weight = Self.share * BigInt(declared[ColumnKey(name)] ?? 1)
            for quantity in quantities { weights[quantity] += weight / BigInt(quantities.count) }
        }
        return weights.map { $0.isZero ? Self.share : $0 }
    }

    private func leastError(_ mechanism: Mechanism) -> [BigInt] {
        var sums = [BigInt](repeating: 0, count: plan.quantities.count)
        for index in plan.measures.indices where !plan.measures[index].isCalculated {
            for quantity in plan.quantities(ofMeasure: index) {
                sums[quantity] += plan.quantities[quantity].relativeVariance(Self.one)
            }
        }
        if plan.selectsGroups { sums[0] += Self.one }
        return sums.map { mechanism == .gaussian ? root($0, 2) : root($0, 3) }
    }

    /// The root of a multiple of `one`, as a multiple of `share`.
    private func root(_ value: BigInt, _ degree: Int) -> BigInt {
        let scaled = value * Self.share.power(degree) / Self.one
        var (low, high) = (BigInt(0), scaled + 1)
        while high - low > 1 {
            let middle = (low + high) >> 1
            if middle.power(degree) <= scaled { low = middle } else { high = middle }
        }
        return low
    }
}

extension BoundedQuantity {
    /// (Δ/typical)² in multiples of `one`: what a unit may change, against what it typically adds.
    fileprivate func relativeVariance(_ one: BigInt) -> BigInt {
        switch kind {
        case .units, .point: one
        case .rows(let cap), .nonNull(_, let cap), .distinct(_, let cap): rows(cap, one)
        case .product(let product): 4 * rows(product.cap, one)
        case .histogram(let histogram): 4 * rows(histogram.cap, one)
        case .sum(let sum): rows(sum.cap, one) * 4 * sum.span.power(2) / max(1, sum.greatest.power(2))
        }
    }

    /// (R/r)² with r = (R + 1)/2.
    private func rows(_ cap: Int?, _ one: BigInt) -> BigInt {
        let most = BigInt(cap ?? 1)
        return one * 4 * most * most / ((most + 1) * (most + 1))
    }
}

extension FixedPointSum {
    /// The most that one value can add, around the centre.
    fileprivate var span: BigInt { max((lower - centre).magnitude, (upper - centre).magnitude).asSigned }

    /// The greatest value that is possible.
    fileprivate var greatest: BigInt { max(lower.magnitude, upper.magnitude).asSigned }
}

extension BigUInt {
    fileprivate var asSigned: BigInt { BigInt(self) }
}

extension PlannedMeasure {
    /// A calculation is made from other measures of the plan, which count themselves.
    fileprivate var isCalculated: Bool { if case .calculated = kind { true } else { false } }
}

extension AggregatePlan.Output {
    fileprivate var isMeasure: Bool { if case .measure = self { true } else { false } }
}
