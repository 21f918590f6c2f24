import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

/// The reference digits were computed with an independent arbitrary-precision library, to 60 digits.
@Suite struct EnclosureTests {
    @Test(arguments: [
        ("0", "1"), ("1/3", "1.39561242508608952862812531960258683759790651519940698"),
        ("1", "2.71828182845904523536028747135266249775724709369995957"),
        ("13/2", "665.141633044361840693961494242634383221132254094828803"),
        ("40", "235385266837019985.40789991074903480450887161725455546"),
        ("1/1000000000000", "1.00000000000100000000000050000000000016666666666670833"),
    ])
    func powersOfEAreEnclosedTightly(exponent: String, power: String) throws {
        try expect(Exponential.enclosure(of: ratio(exponent)), holds: power)
    }

    @Test(arguments: [
        ("1", "0"), ("2", "0.6931471805599453094172321214581765680755001343602"),
        ("3/2", "0.4054651081081643819780131154643491365719904234624"),
        ("1/10", "-2.3025850929940456840179914546843642076011014886288"),
        ("1000000", "13.815510557964274104107948728106185245606608931773"),
        ("1/20000000", "-16.811242831518265097543172304248726021283210554762"),
        ("7/3", "0.84729786038720361371010750652065402498959417"),
    ])
    func logarithmsAreEnclosedTightly(value: String, logarithm: String) throws {
        try expect(Logarithm.enclosure(of: ratio(value)), holds: logarithm)
    }

    /// The reference is cut after at least 45 digits, hence the slack of its last place.
    private func expect(_ enclosure: Enclosure, holds text: String) throws {
        let reference = try ratio(text)
        let slack = max(.one, reference) / (try ratio("1e40"))
        #expect(enclosure.lower <= enclosure.upper)
        #expect(enclosure.lower <= reference + slack && reference - slack <= enclosure.upper)
        #expect(enclosure.upper - enclosure.lower <= slack)
    }

    @Test func aLogarithmUndoesAPower() throws {
        for text in ["1/7", "3", "29/2"] {
            let power = try Exponential.enclosure(of: ratio(text))
            #expect(try Logarithm.enclosure(of: power.lower).lower <= ratio(text))
            #expect(try Logarithm.enclosure(of: power.upper).upper >= ratio(text))
        }
    }

    @Test func roundingGoesTheStatedWay() throws {
        #expect(try ratio("-7/2").roundedDown == -4)
        #expect(try ratio("-7/2").roundedUp == -3)
        let third = try ratio("1/3")
        #expect(third.roundedUp(significantBits: 20) > third)
        #expect(third.roundedDown(significantBits: 20) < third)
        #expect(try third.roundedUp(significantBits: 20) - third.roundedDown(significantBits: 20) < ratio("1e-6"))
    }

    @Test(arguments: [
        (7, 2, 3, 4, 4), (5, 2, 2, 3, 2), (-5, 2, -3, -2, -2), (-7, 2, -4, -3, -4), (8, 3, 2, 3, 3),
        (-8, 3, -3, -2, -3), (6, 3, 2, 2, 2), (-6, 3, -2, -2, -2), (0, 9, 0, 0, 0),
    ])
    func quotientsRoundTheStatedWay(numerator: Int, denominator: Int, down: Int, up: Int, even: Int) {
        let roundings: [Rounding] = [.down, .up, .halfEven]
        let quotients = roundings.map { Int($0.quotient(BigInt(numerator), BigInt(denominator))) }
        #expect(quotients == [down, up, even])
    }
}
