import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

/// 600 groups of known truth each; five standard errors, hence fewer than one false alarm in a million for each measure.
@Suite struct MeasureCoverageTests {
    static let groups = 600
    static let slack = 5 * (0.95 * 0.05 / Double(groups)).squareRoot()

    @Test(arguments: Mechanism.allCases)
    func intervalsOfSpreadHoldTheTruth(mechanism: Mechanism) throws {
        let columns = Columns.random(4_000, seed: 9)
        let exact = columns.sums(centre: 50, 40).map { ExactQuantity.number($0) }
        let quantities = specs(1, 950, 950, 902_500, 902_500, 902_500)
        let shares = try shares(ColumnMeasures.all, quantities, exact, mechanism)
        for (share, measure) in zip(shares, ColumnMeasures.all) {
            #expect(share >= 0.95 - Self.slack, "\(measure)")
        }
    }

    @Test(arguments: Mechanism.allCases)
    func intervalsOfCalculationsHoldTheTruth(mechanism: Mechanism) throws {
        let (count, sum, other) = (ReleasedNumber.measure(0), ReleasedNumber.measure(1), ReleasedNumber.measure(2))
        let calculations: [ReleasedNumber] = [
            .quotient(.product(.literal(ExactDecimal(100)), sum), count), .difference(sum, other),
            .quotient(.difference(sum, other), .sum(sum, count)), .squareRoot(.product(sum, other)),
        ]
        let measures: [MeasureSpec] =
            [.count(quantity: 0), .sum(quantity: 1, scale: 1), .sum(quantity: 2, scale: 0)]
            + [.shiftedSum(sum: 1, count: 0, centre: ExactDecimal(5), scale: 1)] + calculations.map { .calculated($0) }
        let exact: [ExactQuantity] = [.number(500), .number(40_000), .number(700)]
        let shares = try shares(measures, specs(1, 100, 3), exact, mechanism)
        for (share, measure) in zip(shares, measures) { #expect(share >= 0.95 - Self.slack, "\(measure)") }
        #expect(shares[0] <= 0.97 + Self.slack)
        #expect(mechanism == .laplace || shares[3] <= 0.985 + Self.slack)
    }

    @Test(arguments: Mechanism.allCases, [40, 300])
    func intervalsOfQuantilesHoldTheTruth(mechanism: Mechanism, leaves: Int) throws {
        let values = skewedLeaves(3_000, of: leaves, seed: 77)
        let measures = try ["0", "0.05", "0.5", "0.9", "1"].map {
            MeasureSpec.quantile(histogram: 1, at: try ExactDecimal($0))
        }
        let quantities =
            specs(1) + [QuantitySpec(name: "h", perGroupBound: 4, shape: .histogram(try grid(leaves: leaves)))]
        let exact: [ExactQuantity] = [.number(1_000), .histogram(weights(values))]
        let shares = try shares(measures, quantities, exact, mechanism)
        for (share, measure) in zip(shares, measures) { #expect(share >= 0.95 - Self.slack, "\(measure)") }
    }

    /// How often each interval holds what is said without noise.
    private func shares(
        _ measures: [MeasureSpec], _ quantities: [QuantitySpec], _ exact: [ExactQuantity], _ mechanism: Mechanism
    ) throws -> [Double] {
        let plan = try plan("1", "1e-6", mechanism, quantities, selects: false)
        let truths = try exactly(measures, exact, shapes: quantities.map(\.shape))
        let rows = (0..<Self.groups).map { ExactRow(keys: ["\($0)"], quantities: exact) }
        let release = try Anonymiser(
            plan: plan, keys: [.text], measures: measures, publicGroups: names(Self.groups), random: SeededBits(71)
        ).release(ExactTable(rows: rows))
        return truths.indices.map { index in
            let held = release.rows.count { row in
                guard let truth = truths[index], let value = row.measures[index] else { return false }
                return value.low <= truth.value && truth.value <= value.high
            }
            return Double(held) / Double(Self.groups)
        }
    }
}
