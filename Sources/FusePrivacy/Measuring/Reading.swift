import BigInt
import FuseCore

/// The noisy numbers of one group as seen with one share of the 5%.
struct Reading: Sendable {
    let keys: [String?]
    private let measures: [MeasureSpec]
    private let numbers: [BigInt]
    private let margins: ErrorMargins
    private let rounding: BaseRounding?
    private var quantiles: [Quantile: Estimate] = [:]
    private var known: [Estimate?]

    init(
        _ measures: [MeasureSpec], _ keys: [String?], _ numbers: [BigInt], _ margins: ErrorMargins,
        _ rounding: BaseRounding? = nil
    ) {
        self.rounding = rounding
        known = measures.map { _ in nil }
        self.measures = measures
        self.keys = keys
        self.numbers = numbers
        self.margins = margins
    }

    /// Reads a quantile from its histogram, once.
    mutating func read(_ quantile: Quantile, in group: inout NoisyGroup, _ stream: inout NoiseStream) {
        guard quantiles[quantile] == nil, let reading = margins.quantiles[quantile] else { return }
        quantiles[quantile] = group.estimate(quantile, reading, from: &stream)
    }

    /// The estimate of a measure, worked out once, so that a chain of calculations costs no more than its length.
    mutating func estimate(of index: Int) -> Estimate {
        if let estimate = known[index] { return estimate }
        let estimate = measures[index].estimate(in: &self)
        let shown = measures[index].isTotal ? rounding.map(estimate.rounded) ?? estimate : estimate
        known[index] = shown
        return shown
    }

    func estimate(of quantile: Quantile) -> Estimate { quantiles[quantile] ?? .null }

    func quantity(_ index: Int) -> NoisyQuantity {
        NoisyQuantity(value: numbers[index], halfWidth: margins.halfWidths[index] ?? 0)
    }

    func part(_ moment: Moment) -> CentredSums.Part { quantity(moment.quantity).fraction(scale: moment.scale) }

    var isGaussian: Bool { margins.isGaussian }

    func isExact(_ measure: MeasureSpec) -> Bool { measure.numbers.allSatisfy { quantity($0).isExact } }
}
