public import FuseCore
import FusePrivacy
import FuseQuery

/// A measure of the answer and how far noise moves it.
public struct CheckedMeasure: Sendable {
    /// The value of a made-up group, and the interval that holds the bounded exact one 95 times of 100.
    public struct Expectation: Sendable {
        /// The made-up value.
        public let value: ExactDecimal
        /// The lower end of its interval.
        public let low: ExactDecimal
        /// The upper end of its interval.
        public let high: ExactDecimal
        /// Whether a release would flag it: the interval reaches farther than a third of the value.
        public let isWide: Bool

        /// How far the farther end lies from the value.
        public var halfWidth: ExactDecimal { max(high - value, value - low) }

        /// The half-width in percent of the value; nil beside 0.
        public var percent: Double? {
            let (half, value) = (Double(halfWidth.description), Double(value.magnitude.description))
            guard let half, let value, value > 0 else { return nil }
            return 100 * half / value
        }
    }

    /// The output's name.
    public let name: String
    /// What it is, such as `mean of f.dep_delay`.
    public let meaning: String
    /// The quantities that it is made from, by their place in the check's list; empty if all datasets are public, and for what
    /// follows from keys alone.
    public let quantities: [Int]
    /// What is to be expected of a group of the check's size; nil if there is no noise, or if so small a group has no value.
    public let expected: Expectation?
    /// How far the released value lies from the bounded exact one, 95 times of 100, in every group; nil for a measure whose
    /// error depends on its group, and for one without noise.
    public let halfWidth: ExactDecimal?

    static func all(of plan: AggregatePlan, _ noise: NoisePlan?, units: Int) -> [CheckedMeasure] {
        let values = noise.map { TypicalGroup(plan, units: units).values($0) }
        return plan.outputs.compactMap { output in
            guard case .measure(let index) = output else { return nil }
            let quantities = noise == nil ? [] : plan.quantities(ofMeasure: index)
            let value = quantities.isEmpty ? nil : values?[index]
            return CheckedMeasure(
                name: plan.measures[index].name, meaning: plan.meaning(ofMeasure: index), quantities: quantities,
                expected: value.map { Expectation(value: $0.value, low: $0.low, high: $0.high, isWide: $0.isWide) },
                halfWidth: noise.flatMap { fixedHalfWidth(of: plan.measures[index], in: $0) })
        }
    }

    private static func fixedHalfWidth(of measure: PlannedMeasure, in noise: NoisePlan) -> ExactDecimal? {
        switch measure.kind {
        case .count(let quantity): ExactDecimal(significand: noise.quantities[quantity].halfWidth)
        case .sum(let quantity, let scale):
            ExactDecimal(significand: noise.quantities[quantity].halfWidth, scale: scale)
        default: nil
        }
    }
}
