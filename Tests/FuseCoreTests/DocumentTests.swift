import FuseCore
import Testing

@Suite struct DocumentTests {
    static func parse(_ text: String) throws -> DocumentNode {
        try StrictJSON.parse(Array(text.utf8), source: "x.json")
    }

    @Test func valuesComeWithTheirPlaces() throws {
        var fields = try Self.parse("{\"a\": [1, true],\n \"b\": \"é\", \"c\": null}").fields()
        let list = try fields.required("a").list()
        #expect(try list[0].integer(in: 0...9) == 1)
        #expect(try list[1].boolean())
        let text = try fields.required("b")
        #expect(text.mark == SourceMark(line: 2, column: 7))
        #expect(try text.text() == "é")
        let nothing = try fields.required("c")
        #expect(nothing.mark == SourceMark(line: 2, column: 17))
        #expect(nothing.isNull)
        try fields.finish()
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}", "01", "1.", "-", "+1", "nul",
        "\"\\x\"",
        "\"\u{01}\"", "[1] 2", "{a:1}", "'a'", "\"\\ud800\"", "\"\\ud800\\u0041\"", "NaN", "1e", "\"a", "[1 2]",
        "\u{FEFF}1",
        "{\"é\":1,\"e\u{301}\":2}",
    ])
    func whatIsNotExactlyOneValueIsRefused(text: String) {
        #expect(throws: CoreError.self) { try Self.parse(text) }
    }

    @Test func bytesThatAreNotUTF8AreRefused() {
        #expect(throws: CoreError.self) { try StrictJSON.parse([0x22, 0xC3, 0x22], source: "x") }
    }

    @Test func depthAndSizeAreBounded() {
        let deep = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
        #expect(throws: CoreError.self) { try Self.parse(deep) }
        #expect(throws: CoreError.self) {
            try StrictJSON.parse(Array("[1,2,3]".utf8), source: "x", limits: .init(bytes: 6))
        }
    }

    @Test func escapesBecomeTheirCharacters() throws {
        #expect(try Self.parse("\"\\u878d\\ud83d\\ude00\\n\\/\"").text() == "融😀\n/")
    }

    @Test func anUnknownKeyIsNamedWithItsPlaceAndTheNearestKnownOne() throws {
        var fields = try Self.parse("{\n  \"purpse\": 1}").fields()
        _ = fields.optional("purpose")
        let error = #expect(throws: CoreError.self) { try fields.finish() }
        #expect(error?.reason == "x.json:2:3: unknown key `purpse` in the document; did you mean `purpose`?")
    }

    @Test func aMissingKeyIsNamed() throws {
        var fields = try Self.parse("{\"a\":{}}").fields()
        var inner = try fields.required("a").fields()
        let error = #expect(throws: CoreError.self) { try inner.required("b") }
        #expect(error?.reason == "x.json:1:6: `a` lacks `b`; add it")
    }

    @Test(arguments: ["1.5", "01", "1e2", "\"1\"", "10", "-1", "99999999999999999999"])
    func onlyAPlainWholeNumberWithinLimitsCounts(text: String) {
        #expect(throws: (any Error).self) { try Self.parse(text).integer(in: 0...9) }
    }

    @Test func decimalsLoseNoDigit() throws {
        #expect(try Self.parse("0.10").decimal() == ExactDecimal("0.1"))
        #expect(try Self.parse("\"1e-6\"").decimal() == ExactDecimal("0.000001"))
    }
}

@Suite struct CanonicalJSONTests {
    /// Names, escapes and order as in RFC 8785, section 3.2.
    @Test func theCanonicalFormSortsByUTF16AndEscapesOnlyWhatItMust() throws {
        let value: JSONValue = [
            "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "1": "One", "\u{1F600}": "Emoji", "\u{FB33}": "Hebrew",
            "\u{80}": "Control", "ö": "Latin",
        ]
        let expected =
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\"ö\":\"Latin\",\"\u{20ac}\":\"Euro Sign\","
            + "\"\u{1F600}\":\"Emoji\",\"\u{FB33}\":\"Hebrew\"}"
        #expect(String(decoding: value.canonicalBytes, as: UTF8.self) == expected)
        #expect(JSONValue.text("\u{1}\"\\/\u{7f}").canonicalBytes == Array("\"\\u0001\\\"\\\\/\u{7f}\"".utf8))
    }

    @Test func whatIsWrittenIsRead() throws {
        let value: JSONValue = ["a": [1, true, nil, "é"], "b": [:], "c": []]
        var fields = try StrictJSON.parse(value.prettyBytes, source: "x").fields()
        #expect(try fields.required("a").list().count == 4)
        #expect(
            String(decoding: value.canonicalBytes, as: UTF8.self) == "{\"a\":[1,true,null,\"é\"],\"b\":{},\"c\":[]}")
    }
}
