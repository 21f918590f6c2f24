import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

/// What calculations say of numbers that are only known to lie in an interval.
@Suite struct CalculationRangeTests {
    private let measures: [MeasureSpec] = [
        .count(quantity: 0), .sum(quantity: 1, scale: 1), .sum(quantity: 2, scale: 0),
    ]

    private func estimate(_ number: ReleasedNumber, _ quantities: [NoisyQuantity]) -> Estimate {
        var reading = Reading(measures + [.calculated(number)], ["4"], quantities)
        return reading.estimate(of: 3)
    }

    private func noisy(_ values: [(Int, Int)]) -> [NoisyQuantity] {
        values.map { NoisyQuantity(value: BigInt($0.0), halfWidth: BigInt($0.1)) }
    }

    @Test func aRatioTakesTheWidestOfBothIntervals() throws {
        let ratio = ReleasedNumber.quotient(.product(.literal(ExactDecimal(100)), .measure(1)), .measure(0))
        let value = try #require(ReleasedValue(estimate(ratio, noisy([(10, 2), (50, 10), (0, 0)])), places: 4))
        #expect([value.value, value.low, value.high].map(\.description) == ["50", "33.3333", "75"])
    }

    @Test func aDivisorThatMayBeZeroLeavesNothingToShow() {
        for divisor in [(3, 5), (5, 5), (0, 1)] {
            let released = ReleasedValue(
                estimate(.quotient(.measure(1), .measure(2)), noisy([(1, 0), (50, 10), divisor])), places: 4)
            #expect(released == nil)
        }
    }

    @Test func aBoundThatFollowsMakesTheEndKnownAgain() throws {
        let capped = ReleasedNumber.least([.quotient(.measure(1), .measure(0)), .literal(ExactDecimal(9))])
        let value = try #require(ReleasedValue(estimate(capped, noisy([(3, 5), (50, 10), (0, 0)])), places: 4))
        #expect([value.value, value.low, value.high].map(\.description) == ["1.6667", "0.5", "9"])
    }

    @Test func aConditionThatNoiseMayTurnTakesBothBranches() throws {
        let many = ReleasedTest.comparison(.measure(0), .greater, .literal(ExactDecimal(10)))
        let choice = ReleasedNumber.choice(
            [ReleasedChoice(condition: many, value: .literal(ExactDecimal(1)))], otherwise: .literal(ExactDecimal(5)))
        let near = try #require(ReleasedValue(estimate(choice, noisy([(12, 3), (0, 0), (0, 0)])), places: 0))
        #expect([near.value, near.low, near.high] == [ExactDecimal(1), ExactDecimal(1), ExactDecimal(5)])
        let far = try #require(ReleasedValue(estimate(choice, noisy([(20, 3), (0, 0), (0, 0)])), places: 0))
        #expect([far.value, far.low, far.high] == [ExactDecimal(1), ExactDecimal(1), ExactDecimal(1)])
    }

    @Test func aNumberSharesItsFivePercentWithAllThatItIsMadeFrom() throws {
        let quantities = specs(1, 4, 9)
        let plan = try plan("1", "0", .laplace, quantities, selects: false)
        func parts(_ number: ReleasedNumber) -> Int {
            let noisy: [QuantityNoise] = plan.quantities
            var parts = NoisyParts(noisy)
            for index in number.measures { parts.add(measures[index]) }
            return parts.confidence.parts
        }
        #expect(parts(.sum(.measure(0), .measure(0))) == 1)
        #expect(parts(.sum(.measure(0), .product(.measure(1), .measure(0)))) == 2)
        let sheet = plan.intervals(
            of: measures + [.calculated(.sum(.measure(1), .measure(2)))], keys: [],
            at: [.number(9), .number(90), .number(9)])
        let widths = [1, 2].map { plan.quantities[$0].distribution.halfWidth(Confidence(parts: 2)) }
        let expected = ExactDecimal(significand: widths[0], scale: 1) + ExactDecimal(significand: widths[1])
        #expect(sheet[3].map { $0.high - $0.value } == expected)
    }

    /// 3,000 random calculations at exact numbers drawn from the intervals: each result is in the range that was stated.
    @Test func theRangeHoldsEveryResult() {
        let seed: UInt64 = 20_261_125
        var random = RandomBits(SeededBits(seed))
        var known = 0
        for _ in 0..<3_000 {
            let number = ReleasedNumber.random(depth: 4, &random)
            let noisy = (0..<3).map { _ in
                let value = Int(UniformInteger.below(UInt64(41), from: &random)) - 10
                return NoisyQuantity(
                    value: BigInt(value), halfWidth: BigInt(UniformInteger.below(UInt64(12), from: &random)))
            }
            let stated = estimate(number, noisy)
            for _ in 0..<8 {
                let exact = noisy.map { quantity in
                    let width = UInt64(quantity.halfWidth)
                    let draw = BigInt(UniformInteger.below(2 * width + 1, from: &random))
                    return NoisyQuantity(value: quantity.value + draw - quantity.halfWidth, halfWidth: 0)
                }
                let truth = estimate(number, exact)
                #expect(stated.allows(truth.value), "seed \(seed): \(number) at \(noisy) and \(exact)")
                if truth.value != nil { known += 1 }
            }
            #expect(stated.value == nil || stated.allows(stated.value), "seed \(seed): \(number) at \(noisy)")
        }
        #expect(known > 10_000)
    }
}

extension Estimate {
    fileprivate func allows(_ truth: Fraction?) -> Bool {
        guard let truth else { return mayBeNull }
        guard let range else { return false }
        let slack = Fraction(1, over: BigInt(10).power(30))
        return (range.lower.map { $0 <= truth + slack } ?? true) && (range.upper.map { $0 >= truth - slack } ?? true)
    }
}

extension ReleasedNumber {
    fileprivate static func random(depth: Int, _ random: inout RandomBits) -> ReleasedNumber {
        guard depth > 0, UniformInteger.below(UInt64(8), from: &random) > 0 else { return leaf(&random) }
        let kind = UniformInteger.below(UInt64(15), from: &random)
        let one = Self.random(depth: depth - 1, &random)
        let two = Self.random(depth: depth - 1, &random)
        switch kind {
        case 0: return .sum(one, two)
        case 1: return .difference(one, two)
        case 2, 3: return .product(one, two)
        case 4, 5: return .quotient(one, two)
        case 6: return .negation(one)
        case 7: return .magnitude(one)
        case 8: return .squareRoot(one)
        case 9: return .rounded(one, places: 1)
        case 10: return .least([one, two])
        case 11: return .greatest([one, two])
        case 12: return .firstPresent([one, two])
        case 13: return .absentIfEqual(one, two)
        default:
            let tests: [ReleasedTest] = [
                .comparison(one, .less, two), .not(.isNull(one)), .or([.comparison(one, .equal, two), .isNull(two)]),
            ]
            let test = tests[Int(UniformInteger.below(UInt64(3), from: &random))]
            return .choice([ReleasedChoice(condition: test, value: two)], otherwise: one)
        }
    }

    private static func leaf(_ random: inout RandomBits) -> ReleasedNumber {
        switch UniformInteger.below(UInt64(5), from: &random) {
        case 0: .literal(ExactDecimal(Int(UniformInteger.below(UInt64(7), from: &random)) - 3))
        case 1: .key(0)
        case let index: .measure(Int(index) - 2)
        }
    }
}
