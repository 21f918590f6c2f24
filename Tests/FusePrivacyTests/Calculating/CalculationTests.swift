import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

/// Measures 0 to 2 are 7, −2.5 and null; group key 0 is 3.
@Suite struct CalculationTests {
    static let seven = ReleasedNumber.measure(0)
    static let minus = ReleasedNumber.measure(1)
    static let null = ReleasedNumber.measure(2)

    static func number(_ text: String) -> ReleasedNumber { .literal((try? ExactDecimal(text)) ?? .zero) }

    private static func isNull(_ number: ReleasedNumber, _ then: String, _ otherwise: String) -> ReleasedNumber {
        .choice(
            [ReleasedChoice(condition: .isNull(number), value: Self.number(then))], otherwise: Self.number(otherwise))
    }

    private static func compare(_ left: ReleasedNumber, _ comparison: ComparisonOperator, _ right: ReleasedNumber)
        -> ReleasedNumber
    {
        .choice(
            [
                ReleasedChoice(condition: .comparison(left, comparison, right), value: number("1")),
                ReleasedChoice(condition: .not(.comparison(left, comparison, right)), value: number("0")),
            ], otherwise: nil)
    }

    @Test(
        arguments: [
            (.sum(seven, minus), "4.5"), (.difference(seven, minus), "9.5"), (.product(seven, minus), "-17.5"),
            (.quotient(seven, minus), "-2.8"), (.quotient(seven, number("3")), "2.33333333333333"),
            (.quotient(seven, number("0")), nil), (.quotient(number("0"), number("0")), nil), (.negation(minus), "2.5"),
            (.magnitude(minus), "2.5"), (.squareRoot(minus), nil), (.squareRoot(number("6.25")), "2.5"),
            (.squareRoot(number("2")), "1.4142135623731"), (.squareRoot(number("0")), "0"),
            (.rounded(minus, places: 0), "-3"), (.rounded(number("2.5"), places: 0), "3"),
            (.rounded(number("1250"), places: -2), "1300"), (.rounded(number("0.125"), places: 2), "0.13"),
            (.floor(minus), "-3"), (.ceiling(minus), "-2"), (.floor(seven), "7"), (.ceiling(number("0.1")), "1"),
            (.sum(seven, null), nil), (.product(null, number("0")), nil), (.negation(null), nil), (.floor(null), nil),
            (.least([seven, null, minus]), "-2.5"), (.greatest([null, minus]), "-2.5"), (.least([null]), nil),
            (.firstPresent([null, minus, seven]), "-2.5"), (.firstPresent([null, null]), nil),
            (.absentIfEqual(seven, number("7.0")), nil), (.absentIfEqual(seven, minus), "7"),
            (.absentIfEqual(seven, null), "7"), (.absentIfEqual(null, seven), nil), (.key(0), "3"),
            (.groupingBits(set: 0, [2: 1, 3: 5]), "5"), (.groupingBits(set: 0, [2: 1]), nil),
            (compare(seven, .greater, minus), "1"), (compare(seven, .lessOrEqual, minus), "0"),
            (compare(seven, .equal, null), nil), (isNull(null, "1", "2"), "1"), (isNull(seven, "1", "2"), "2"),
            (number("123456789012345678901234567890"), "123456789012345678901234567890"),
            (.quotient(number("1"), number("30000")), "0.00003333333333333333"),
        ] as [(ReleasedNumber, String?)])
    func operationsAreThoseOfSQL(number: ReleasedNumber, expected: String?) throws {
        let mean = MeasureSpec.mean(sum: 2, count: 2, centre: .zero, lower: .zero, upper: .zero, scale: 0)
        let measures = [.count(quantity: 0), .sum(quantity: 1, scale: 1), mean, .calculated(number)]
        let released = try exactly(measures, [.number(7), .number(-25), .number(0)], key: "3")[3]
        #expect(released.map { $0.value.description.prefix(24) } == expected.map { $0.prefix(24) })
        #expect(released.map { $0.low == $0.value && $0.high == $0.value } ?? true)
    }

    @Test(arguments: ["inf", "nan", "x", ""])
    func aKeyThatIsNoNumberIsNull(key: String) throws {
        #expect(try exactly([.calculated(.key(0))], [.number(7)], key: key) == [nil])
    }

    @Test func logicHasThreeValues() throws {
        let yes = ReleasedTest.comparison(Self.seven, .equal, Self.seven)
        let unknown = ReleasedTest.comparison(Self.seven, .equal, Self.null)
        let taken: [(ReleasedTest, Bool)] = [
            (.and([yes, yes]), true), (.and([yes, unknown]), false), (.or([unknown, yes]), true), (.or([]), false),
            (.and([]), true), (.not(unknown), false), (.not(.and([unknown, .not(yes)])), true),
        ]
        let mean = MeasureSpec.mean(sum: 2, count: 2, centre: .zero, lower: .zero, upper: .zero, scale: 0)
        for (test, isTaken) in taken {
            let choice = ReleasedNumber.choice([ReleasedChoice(condition: test, value: Self.seven)], otherwise: nil)
            let measures = [.count(quantity: 0), .sum(quantity: 1, scale: 1), mean, .calculated(choice)]
            #expect(try (exactly(measures, [7, -25, 0])[3] != nil) == isTaken, "\(test)")
        }
    }

    @Test func calculationsMayNameEarlierOnesAndAllOthersButNoCircle() throws {
        let measures: [MeasureSpec] = [
            .calculated(.measure(2)), .calculated(.sum(.measure(0), .measure(2))), .count(quantity: 0),
        ]
        #expect(try exactly(measures, [3]).map { $0?.value } == [ExactDecimal(3), ExactDecimal(6), ExactDecimal(3)])
    }

    @Test(
        arguments: [
            [.calculated(.measure(0))], [.calculated(.measure(1)), .calculated(.literal(.zero))],
            [.calculated(.negation(.measure(3))), .count(quantity: 0)], [.calculated(.measure(-1))],
            [.calculated(.key(1))], [.calculated(.groupingBits(set: 1, [:]))], [.calculated(.least([]))],
            [.calculated(.rounded(.literal(.zero), places: 41))],
            [
                .calculated(
                    .choice([ReleasedChoice(condition: .isNull(.measure(0)), value: .literal(.zero))], otherwise: nil))
            ],
            [.point(quantity: 0, scale: 0, count: 0)], [.quantile(histogram: 0, at: .zero)],
            [.quantile(histogram: 4, at: .zero)],
            [
                .variance(
                    sum: Moment(quantity: 0, scale: -1), squares: Moment(quantity: 0, scale: 0), count: 0, range: nil,
                    divisor: .sample)
            ],
            [
                .correlation(
                    x: one, y: one, squaresX: one, squaresY: one, products: Moment(quantity: 7, scale: 0), count: 0)
            ],
        ] as [[MeasureSpec]])
    func measuresThatDoNotFitAreRefused(measures: [MeasureSpec]) {
        #expect(throws: PrivacyError(.invalidMeasure, "")) { try exactly(measures, [3]) }
    }

    private static let one = Moment(quantity: 0, scale: 0)

    @Test func aKeyOfTextIsNoNumber() throws {
        let plan = try plan("1", "0", .laplace, selects: false)
        #expect(throws: PrivacyError(.invalidMeasure, "")) {
            _ = try Anonymiser(
                plan: plan, keys: [.text], measures: [.calculated(.key(0))], publicGroups: [["1"]],
                random: SeededBits(1))
        }
    }

    /// Each squares the one before: two to the power of sixty digits if nothing were rounded, and as many steps if nothing were kept.
    @Test func aLongChainStaysShort() throws {
        var measures: [MeasureSpec] = [.sum(quantity: 0, scale: 2)]
        for index in 0..<60 { measures.append(.calculated(.product(.measure(index), .measure(index)))) }
        #expect(try exactly(measures, [99]).allSatisfy { $0 != nil })
        #expect(try exactly(measures, [999]).last == .some(nil))
    }
}
