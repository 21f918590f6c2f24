import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct CSVTests {
    static let headings = [
        ReleaseHeading(name: "n", column: .measure(0)), ReleaseHeading(name: "place, \"town\"", column: .key(0)),
        ReleaseHeading(name: "kind", column: .key(1)),
    ]

    @Test func fieldsAreWrittenAsTheStandardSays() throws {
        let text = try csv(
            [["x,y", "=1+1"], [nil, ""], ["say \"hi\"", "two\r\nlines"], ["厦门", "-5"]], Self.headings)
        #expect(
            text == """
                n,n_low,n_high,"place, ""town""\",kind\r
                1.5,-1,4,"x,y",=1+1\r
                1.5,-1,4,,""\r
                1.5,-1,4,"say ""hi""\","two\r
                lines"\r
                1.5,-1,4,厦门,-5\r

                """)
    }

    @Test func aNullMeasureIsThreeEmptyFields() throws {
        let release = Release(
            keyTypes: [], measureCount: 1, rows: [ReleasedRow(keys: [], measures: [nil])], origin: .open)
        let bytes = try release.csv([ReleaseHeading(name: "m", column: .measure(0))])
        #expect(String(decoding: bytes, as: UTF8.self) == "m,m_low,m_high\r\n,,\r\n")
    }

    @Test(arguments: [
        [], [ReleaseHeading(name: "k", column: .key(2))], [ReleaseHeading(name: "m", column: .measure(1))],
        [ReleaseHeading(name: "m_low", column: .key(0)), ReleaseHeading(name: "m", column: .measure(0))],
        [ReleaseHeading(name: "k", column: .key(0)), ReleaseHeading(name: "k", column: .key(1))],
    ])
    func headingsThatDoNotFitAreRefused(headings: [ReleaseHeading]) {
        #expect(throws: PrivacyError(.invalidHeading, "")) { try csv([["x", "y"]], headings) }
    }

    private func csv(_ keys: [[String?]], _ headings: [ReleaseHeading]) throws -> String {
        let value = try ReleasedValue(value: ExactDecimal("1.50"), low: ExactDecimal("-1"), high: ExactDecimal("4"))
        let rows = keys.map { ReleasedRow(keys: $0, measures: [value]) }
        let release = Release(keyTypes: [.text, .text], measureCount: 1, rows: rows, origin: .open)
        return String(decoding: try release.csv(headings), as: UTF8.self)
    }
}
