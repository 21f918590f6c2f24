import BigInt
import Foundation
import FuseCore
import Testing

@testable import FusePrivacy

/// Quantiles that are drawn by scores.
@Suite struct ScoredQuantileTests {
    static let shapes: [[Int: BigInt]] = [
        [:], [0: 1], [3: 40], [2: 20, 3: 20], [2: 20, 5: 21], [0: 7, 1: 9, 2: 3, 4: 30, 6: 1, 7: 12], [7: 5, 1: 5],
    ]

    @Test(arguments: ["0", "0.01", "0.04", "0.96", "1", "0.3333333"])
    func theTreeServesEndsAndLongShares(share: String) throws {
        #expect(try scoring(share, .laplace, leaves: 300) == nil)
    }

    @Test func severalQuantilesOfOneHistogramComeFromItsTree() throws {
        let noise = try #require(try plan(.laplace, leaves: 300).quantities.last)
        let measures = try ["0.25", "0.5"].map { MeasureSpec.quantile(histogram: 0, at: try ExactDecimal($0)) }
        for count in 1...2 {
            let parts = measures.prefix(count).map { measure in
                var parts = NoisyParts([noise])
                parts.add(measure)
                return parts
            }
            let reading = QuantileUse(parts).reading(
                Quantile(histogram: 0, share: try ExactDecimal("0.25")), noise, .single)
            guard case .scores? = reading else {
                #expect(count == 2)
                continue
            }
            #expect(count == 1)
        }
    }

    /// 20,000 draws of every shape against exact odds by a chi-square test; one false alarm in a million.
    @Test(arguments: Mechanism.allCases, shapes.indices)
    func leavesAreDrawnWithTheStatedOdds(mechanism: Mechanism, shape: Int) throws {
        let scoring = try #require(try scoring("0.3", mechanism, leaves: 8))
        let seed = UInt64.random(in: 0...UInt64.max)
        let leaves = ScoredLeaves(Self.shapes[shape], leaves: 8, scoring)
        let draws = draws(20_000, seed: seed) { leaves.leaf(from: &$0) }
        let odds = odds(Self.shapes[shape], scoring)
        let statistic = zip(draws, odds).filter { $1 * 20_000 >= 5 }.map {
            pow(Double($0) - $1 * 20_000, 2) / ($1 * 20_000)
        }
        // The upper millionth of chi-square with 7 degrees of freedom is 40.5.
        #expect(statistic.reduce(0, +) < 40.5, "seed \(seed)")
    }

    /// All pairs of neighbours that differ by one unit in any leaf: value and width together.
    @Test(arguments: ["0.5", "0.3", "0.9"], [BigInt(1), 3])
    func noOutcomeTellsMoreOfAUnitThanDeclared(share: String, bound: BigInt) throws {
        let scoring = try #require(try scoring(share, .laplace, leaves: 8, bound: bound))
        for before in Self.shapes {
            for leaf in 0..<8 {
                let after = before.merging([leaf: bound], uniquingKeysWith: +)
                let (one, two) = (outcomes(before, scoring), outcomes(after, scoring))
                let loss = zip(one, two).map { abs(log($0 / $1)) }.max() ?? 0
                #expect(loss <= 1 + 1e-6, "\(before) and one in \(leaf)")
            }
        }
    }

    /// The range of losses is what zero-concentrated privacy is paid for by.
    @Test func lossesOfGaussianJobsKeepToTheirRange() throws {
        let noise = try #require(try plan(.gaussian, leaves: 8).quantities.last)
        guard case .gaussian(let gaussian) = noise.distribution else { return }
        let scoring = try #require(try scoring("0.3", .gaussian, leaves: 8))
        for before in Self.shapes {
            for leaf in 0..<8 {
                let after = before.merging([leaf: 1], uniquingKeysWith: +)
                let (value, width) = (
                    range(odds(before, scoring), odds(after, scoring)), widthRange(before, after, scoring)
                )
                #expect(value * value / 8 + width * width / 8 <= (1 + 1e-6) / (2 * gaussian.variance.double))
            }
        }
    }

    /// 400 draws of every shape, five standard errors.
    @Test(arguments: Mechanism.allCases, ["0.5", "0.1", "0.8"])
    func intervalsHoldTheQuantile(mechanism: Mechanism, share: String) throws {
        let many =
            Self.shapes.dropFirst() + [weights(skewedLeaves(3_000, of: 300, seed: 4)), [10: 900, 11: 900, 200: 3_000]]
        for exact in many {
            let (released, truth) = try release(exact, share, mechanism, leaves: 300, groups: 400)
            let held = released.count { $0.low <= truth.value && truth.value <= $0.high }
            #expect(Double(held) >= 400 * 0.95 - 5 * 4.4, "\(exact.count) leaves")
        }
    }

    /// However many share one value, and however empty it is beside them.
    @Test(
        arguments: Mechanism.allCases,
        [
            ("0.5", [0: 600, 1_000: 400], 0), ("0.5", [0: 400, 1_000: 600], 1_000),
            ("0.5", [300: 520, 400: 20, 500: 460], 300), ("0.9", [0: 135, 1: 271, 2: 271, 3: 180, 4: 90, 5: 53], 4),
        ] as [(String, [Int: BigInt], Int)])
    func repeatedValuesAreFound(mechanism: Mechanism, sample: (String, [Int: BigInt], Int)) throws {
        let many = sample.1.mapValues { $0 * 10 }
        let (released, truth) = try release(many, sample.0, mechanism, leaves: 1_001, groups: 50)
        #expect(truth.value == ExactDecimal(sample.2))
        #expect(released.count { $0.value == truth.value } >= 48)
    }

    @Test func oneMedianIsNearAndItsIntervalNarrowWhereThereIsMuchData() throws {
        let (released, truth) = try release(
            weights(skewedLeaves(20_000, of: 1_000, seed: 8)), "0.5", .laplace, leaves: 1_000, groups: 200)
        let errors = released.map { abs($0.value.double - truth.value.double) }.sorted()
        #expect(errors[100] <= 1 && errors[190] <= 1)
        #expect(released.map { $0.high.double - $0.low.double }.sorted()[100] <= 64)
    }

    @Test func withinALeafTheMiddleIsShown() throws {
        let spec = QuantitySpec(name: "h", perGroupBound: 1, shape: .histogram(try grid(leaves: 40, .intervals)))
        let plan = try FusePrivacyTests.plan("8", "0", .laplace, specs(1) + [spec], selects: false)
        let values = plan.intervals(
            of: [.quantile(histogram: 1, at: try ExactDecimal("0.5"))], keys: [],
            at: [.number(9), .histogram([12: 9_000])])
        #expect(values[0]?.value.description == "12.5")
    }

    private func plan(_ mechanism: Mechanism, leaves: Int, bound: BigInt = 1) throws -> NoisePlan {
        let histogram = QuantitySpec(name: "h", perGroupBound: bound, shape: .histogram(try grid(leaves: leaves)))
        return try NoisePlan.make(
            budget: budget("1", mechanism == .laplace ? "0" : "0.02"), mechanism: mechanism,
            quantities: specs(1) + [histogram],
            maxGroups: 1, selectsPartitions: false, minimumGroup: 1, releasesUnits: false)
    }

    private func scoring(
        _ share: String, _ mechanism: Mechanism, leaves: Int, bound: BigInt = 1
    ) throws -> QuantileScoring? {
        let noise = try #require(try plan(mechanism, leaves: leaves, bound: bound).quantities.last)
        return QuantileScoring(try ExactDecimal(share), HistogramTree(leaves: leaves), noise, .single)
    }

    private func draws(_ count: Int, seed: UInt64, _ draw: (inout RandomBits) -> Int) -> [Int] {
        var bits = RandomBits(SeededBits(seed))
        return (0..<count).reduce(into: [Int](repeating: 0, count: 8)) { counts, _ in counts[draw(&bits)] += 1 }
    }

    private func release(
        _ exact: [Int: BigInt], _ share: String, _ mechanism: Mechanism, leaves: Int, groups: Int
    ) throws -> (released: [ReleasedValue], truth: ReleasedValue) {
        let plan = try plan(mechanism, leaves: leaves)
        let measures = [MeasureSpec.quantile(histogram: 1, at: try ExactDecimal(share))]
        let truth = try exactly(measures, [.number(1), .histogram(exact)], shapes: plan.shapes)
        let rows = (0..<groups).map { ExactRow(keys: ["\($0)"], quantities: [.number(1), .histogram(exact)]) }
        let release = try Anonymiser(
            plan: plan, keys: [.text], measures: measures, publicGroups: names(groups), random: SeededBits(71)
        ).release(ExactTable(rows: rows))
        return (release.rows.compactMap { $0.measures[0] }, try #require(truth[0]))
    }
}

/// The odds of what is drawn, by the textbook and in floating point.
extension ScoredQuantileTests {
    private func scores(_ weights: [Int: BigInt], _ scoring: QuantileScoring) -> [Double] {
        (0..<8).map { leaf in
            let before = Double(weights.filter { $0.key < leaf }.values.reduce(0, +))
            let behind = Double(weights.filter { $0.key > leaf }.values.reduce(0, +))
            let (held, above, below) = (Double(weights[leaf] ?? 0), Double(scoring.above), Double(scoring.below))
            return max(above * before - below * (held + behind), below * behind - above * (before + held))
        }
    }

    /// Permute-and-flip takes leaf i with the mean over all orders of the product of what is refused before; the exponential mechanism
    /// in proportion.
    fileprivate func odds(_ weights: [Int: BigInt], _ scoring: QuantileScoring) -> [Double] {
        let scores = scores(weights, scoring)
        let best = scores.min() ?? 0
        let coins = scores.map { exp(-($0 - best) * scoring.value.rate.double) }
        guard scoring.isPure else { return coins.map { $0 / coins.reduce(0, +) } }
        return coins.indices.map { taken in
            // ∫₀¹ pᵢ · Π (1 − pⱼ·x) dx, by Simpson's rule, which is exact enough for a polynomial of degree 7 in 200 steps.
            let steps = 200
            let values = (0...steps).map { step in
                let x = Double(step) / Double(steps)
                return coins.indices.filter { $0 != taken }.reduce(coins[taken]) { $0 * (1 - coins[$1] * x) }
            }
            let inner = (1..<steps).reduce(0.0) { $0 + values[$1] * ($1 % 2 == 1 ? 4 : 2) }
            return (values[0] + inner + values[steps]) / Double(3 * steps)
        }
    }

    private func reaches(_ weights: [Int: BigInt], _ leaf: Int, _ scoring: QuantileScoring) -> [Double] {
        func weight(_ range: Range<Int>) -> Double {
            Double(weights.filter { range.contains($0.key) }.values.reduce(0, +))
        }
        let odds = (0...scoring.widest).map { step in
            let reach = 1 << step
            let left = leaf - reach <= 0 ? Double.infinity : weight(leaf - reach..<leaf)
            let right = leaf + reach >= 7 ? Double.infinity : weight(leaf + 1..<leaf + reach + 1)
            return exp(-max(0, Double(scoring.target) - min(left, right)) * scoring.width.rate.double)
                / Double(1 << step)
        }
        return odds.map { $0 / odds.reduce(0, +) }
    }

    fileprivate func outcomes(_ weights: [Int: BigInt], _ scoring: QuantileScoring) -> [Double] {
        odds(weights, scoring).enumerated().flatMap { leaf, odds in reaches(weights, leaf, scoring).map { odds * $0 } }
    }

    fileprivate func range(_ one: [Double], _ two: [Double]) -> Double {
        let losses = zip(one, two).map { log($0 / $1) }
        return (losses.max() ?? 0) - (losses.min() ?? 0)
    }

    fileprivate func widthRange(_ one: [Int: BigInt], _ two: [Int: BigInt], _ scoring: QuantileScoring) -> Double {
        (0..<8).map { range(reaches(one, $0, scoring), reaches(two, $0, scoring)) }.max() ?? 0
    }
}
