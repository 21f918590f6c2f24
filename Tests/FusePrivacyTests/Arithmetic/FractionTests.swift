import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct FractionTests {
    @Test(arguments: [
        ("2", "1.4142135623730950488"), ("1/9", "0.33333333333333333333"), ("1e30", "1000000000000000"),
        ("0", "0"), ("1e-20", "0.0000000001"), ("144/25", "2.4"),
    ])
    func rootsAreEnclosed(square: String, root: String) throws {
        let exact = try ratio(square)
        let fraction = Fraction(exact.numerator, over: exact.denominator)
        #expect(fraction.root(.down).squared <= fraction && fraction.root(.up).squared >= fraction)
        #expect(fraction.root(.halfEven).decimal(places: 20, .halfEven).description.prefix(21) == root.prefix(21))
        let width = fraction.root(.up) - fraction.root(.down)
        #expect(width <= Fraction(1, over: BigInt(1) << 100) * max(.one, fraction))
    }

    @Test func longNumbersAreRoundedTheStatedWay() throws {
        let long = Fraction(BigInt(10).power(200) + 1, over: BigInt(3).power(300))
        let (down, up) = (try #require(long.kept(.down)), try #require(long.kept(.up)))
        #expect(down < long && long < up)
        #expect((up - down) / long < Fraction(1, over: BigInt(1) << 250))
        #expect(Fraction(BigInt(1) << 2_000).kept(.up) == nil)
        let tiny = Fraction(1, over: BigInt(1) << 3_000)
        #expect(tiny.kept(.down) == .zero && (tiny.kept(.up) ?? .zero) > tiny)
        let short = Fraction(1, over: 3)
        #expect(short.kept(.up) == short)
    }

    @Test(arguments: [(25, 1, 3), (-25, 1, -3), (35, 1, 4), (-24, 1, -2), (26, 1, 3)])
    func halvesGoAwayFromZero(tenths: Int, places: Int, whole: Int) {
        #expect(Rounding.halfAway.quotient(BigInt(tenths), 10) == BigInt(whole))
    }

    @Test(arguments: [
        ("0", 0), ("1", 14), ("999999", 9), ("1e20", 0), ("0.5", 16), ("0.001", 18), ("1e-39", 40),
    ])
    func fifteenDigitsAreShown(value: String, places: Int) throws {
        #expect(try Fraction(ExactDecimal(value)).significantPlaces == places)
    }

    @Test func rangesWithoutEndsStayHonest() {
        let (half, above) = (FractionRange(.one, nil), FractionRange(Fraction(-2), Fraction(3)))
        #expect(half * half == half)
        #expect(half * above == .everything)
        #expect(half * FractionRange(.zero) == FractionRange(.zero))
        #expect(-half * half == FractionRange(nil, Fraction(-1)))
        #expect(half + above == FractionRange(Fraction(-1), nil))
        #expect(above / half == FractionRange(Fraction(-2), Fraction(3)))
        #expect(half / above == .everything)
        #expect(half / FractionRange(.zero) == nil)
        #expect(above.magnitude == FractionRange(.zero, Fraction(3)))
        #expect(half.clamped(to: above) == FractionRange(.one, Fraction(3)))
        #expect(above.clamped(to: half) == FractionRange(.one, Fraction(3)))
        #expect(FractionRange(Fraction(-9), Fraction(-4)).root == nil)
    }
}
