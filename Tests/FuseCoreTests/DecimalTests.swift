import BigInt
import FuseCore
import Testing

@Suite struct DecimalTests {
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("1.50", "1.5"), ("1e-6", "0.000001"), ("-12.25", "-12.25"), ("1E3", "1000"),
        ("0.1e1", "1"), ("00.5", "0.5"), ("123456789012345678901234567890.5", "123456789012345678901234567890.5"),
    ])
    func aDecimalIsWrittenPlainly(text: String, plain: String) throws {
        #expect(try ExactDecimal(text).description == plain)
    }

    @Test(arguments: ["", "-", ".5", "5.", "+1", "nan", "inf", "0x1p3", "1e41", "1 ", "1_0", "१", "1e", "--1", "1,5"])
    func anythingElseIsRefused(text: String) {
        #expect(throws: CoreError.self) { try ExactDecimal(text) }
    }

    @Test func aTenthIsATenth() throws {
        let tenth = try ExactDecimal("0.1")
        #expect(tenth + tenth + tenth == (try ExactDecimal("0.3")))
        #expect(try ExactDecimal("0.3") - tenth - tenth - tenth == .zero)
        #expect(tenth * tenth == (try ExactDecimal("0.01")))
    }

    @Test func equalValuesAreEqualHoweverTheyAreWritten() throws {
        #expect(try ExactDecimal("1.0") == ExactDecimal("1"))
        #expect(try ExactDecimal("1.0").hashValue == ExactDecimal("1").hashValue)
        #expect(try ExactDecimal("0.99") < ExactDecimal("1"))
        #expect(try ExactDecimal("-2") < ExactDecimal("-1.5"))
    }

    @Test func scalingKeepsEveryDigitOrFails() throws {
        #expect(try ExactDecimal("1.25").scaled(to: 2) == 125)
        #expect(try ExactDecimal("1.25").scaled(to: 3) == 1250)
        #expect(try ExactDecimal("1.25").scaled(to: 1) == nil)
        #expect(try ExactDecimal("-0.5").fixed(2) == "-0.50")
        #expect(ExactDecimal(significand: 7, scale: 3).ratio == (7, 1000))
    }
}
