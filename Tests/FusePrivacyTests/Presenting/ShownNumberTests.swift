import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct ShownNumberTests {
    @Test(arguments: [
        ("0", "0", "0", "0", "0", "0"), ("1234567", "1234000", "1235000", "1,234,567", "1,234,000", "1,235,000"),
        ("-1234", "-1240.5", "-999", "-1,234", "-1,240.5", "-999"),
        ("12.3456789", "12.3456781", "12.3456799", "12.3457", "12.3456", "12.3457"),
        ("0.00012345678", "-3.5", "2.25", "0.00012", "-3.5", "2.25"),
        ("999.9995", "999.9995", "999.9995", "1,000", "1,000", "1,000"),
        ("-0.5", "-100", "100", "-0.5", "-100", "100"), ("-999999.5", "-1000000", "0", "-1,000,000", "-1,000,000", "0"),
        ("100", "-0.001", "200.0001", "100", "-0.001", "200.001"),
    ])
    func `numbers are rounded to what people read, and ends outwards`(
        value: String, low: String, high: String, shown: String, shownLow: String, shownHigh: String
    ) throws {
        let number = ShownNumber(try ReleasedValue(value, low, high))
        #expect([number.value, number.low, number.high] == [shown, shownLow, shownHigh])
    }

    @Test(arguments: [
        ("99", "66", "132", false), ("99", "65.9", "132", true), ("99", "99", "132.1", true),
        ("-99", "-132", "-66", false), ("-99", "-132.01", "-99", true), ("0", "0", "0", false),
        ("0", "-1", "0", true), ("7", "7", "7", false), ("3", "0", "6", true),
    ])
    func `a value is wide if its interval reaches farther than a third of it to either side`(
        value: String, low: String, high: String, isWide: Bool
    ) throws {
        #expect(try ReleasedValue(value, low, high).isWide == isWide)
    }

    @Test func `a drawing has its ends at the ends of the column, and zero if the scale has it`() throws {
        let values = [
            try ReleasedValue("0", "-10", "10"), try ReleasedValue("25", "20", "30"), try ReleasedValue("5", "5", "5"),
        ]
        let drawing = try #require(IntervalDrawing(values))
        let texts = values.map { String(decoding: drawing.drawing(of: $0).bytes, as: UTF8.self) }
        #expect(texts[0].contains("M4 2V10M4 6H80M80 2V10") && texts[0].contains("class=\"zero\" d=\"M42 0V12\""))
        #expect(texts[1].contains("H156") && texts[1].contains("cx=\"137\""))
        #expect(texts[2].contains("M61 2V10M61 6H61M61 2V10"))
        #expect(IntervalDrawing([values[2]]) == nil && IntervalDrawing([]) == nil)
    }
}
