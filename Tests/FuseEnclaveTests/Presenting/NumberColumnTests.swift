import BigInt
import Testing

@testable import FuseEnclave
@testable import FuseQuery

@Suite struct NumberColumnTests {
    @Test(arguments: [
        ("0", 0, "BIGINT"), ("9223372036854775807", 0, "BIGINT"), ("9223372036854775808", 0, "DECIMAL(38,0)"),
        ("-9223372036854775809", 0, "DECIMAL(38,0)"), ("1", 2, "DECIMAL(38,2)"), ("1", 38, "DECIMAL(38,38)"),
        (String(repeating: "9", count: 38), 0, "DECIMAL(38,0)"), (String(repeating: "9", count: 39), 0, nil),
        (String(repeating: "9", count: 39), 5, nil), ("1", 39, nil),
    ])
    func `a column becomes as wide as its numbers need`(number: String, scale: Int, type: String?) throws {
        let number = try #require(BigInt(number))
        #expect(NumberColumn.type(of: [0, number], scale: scale) == type)
    }

    @Test(arguments: [
        (["1", "-7"], "BIGINT"), (["1.5"], "VARCHAR"), (["x"], "VARCHAR"),
        (["1", "99999999999999999999"], "DECIMAL(38,0)"),
        ([], "BIGINT"),
    ])
    func `a key that its type cannot hold as it stands there stays text`(texts: [String], type: String) {
        #expect(ScalarType.number(NumberRange(signedBits: 64)).parquetType(of: texts) == type)
        #expect(ScalarType.number(NumberRange(signedBits: 128)).parquetType(of: texts) == "VARCHAR", "of 39 digits")
        #expect(ScalarType.text.parquetType(of: texts) == "VARCHAR")
    }
}
