import FuseCore
import FusePrivacy
import FuseQuery
import Testing

@testable import FusePolicy

@Suite("What terms say of rows, constants, quality, places and purposes")
struct TermsDataTests {
    @Test("every value is kept")
    func values() throws {
        let terms = try Terms.parse(yaml: Outline.rich.text)
        let (hongKong, singapore) = (try Jurisdiction("HK"), try Jurisdiction("SG"))
        #expect(terms.jurisdictions == [.mainland, hongKong, singapore])
        #expect(terms.assessments == [singapore: "CAC 2026/117", hongKong: "CAC 2026/118"])
        #expect(terms.runs == 200)
        #expect(terms.obligations == [.notify, .certificateAtEnd])
        let branch = try Purpose("transport/punctuality/airports")
        #expect(terms.branches[branch] == BilingualText(zh: "机场", en: "Airports"))
        #expect(terms.columns["origin"]?.literals == [.text(ExactText("EWR")), .text(ExactText("JFK"))])
        #expect(terms.privacy?.mechanisms == [.gaussian])
        #expect(
            terms.rows == [
                RowCondition(column: "carrier", test: .among([.text(ExactText("AA")), .text(ExactText("UA"))])),
                RowCondition(
                    column: "year",
                    test: .within(least: .number(ExactDecimal(2013)), most: .number(ExactDecimal(2024)))),
            ])
    }

    @Test("every kind of check is kept")
    func quality() throws {
        #expect(
            try Terms.parse(yaml: Outline.rich.text).quality == [
                .complete(column: "tailnum"), .unique(column: "id"),
                .within(column: "age", least: .number(.zero), most: nil),
                .within(
                    column: "day", least: .text(ExactText("2013-01-01")), most: .text(ExactText("2013-12-31"))),
                .among(column: "origin", values: [.text(ExactText("EWR")), .text(ExactText("JFK"))]),
                .timely(asOf: try CalendarDate("2026-10-01"), days: 90),
            ])
    }

    @Test("what is not said is not allowed, and nothing is asked")
    func defaults() throws {
        let terms = try Terms.parse(yaml: Outline.flights.text)
        #expect(terms.jurisdictions == [.mainland] && terms.assessments.isEmpty)
        #expect(terms.runs == nil && terms.obligations.isEmpty && terms.branches.isEmpty)
        #expect(terms.rows.isEmpty && terms.quality.isEmpty)
        #expect(terms.columns["origin"]?.literals == nil && terms.privacy?.mechanisms == nil)
        #expect(try Terms.parse(yaml: Outline.weather.text).permittedJurisdictions == .any)
        #expect(terms.permittedJurisdictions == .among([.mainland]))
    }

    @Test("services of data that is not shared are kept")
    func services() throws {
        let job = try Digest(bytes: Array(repeating: 0x55, count: 32))
        let sharing = try Terms.parse(yaml: Outline.services.text).sharing
        #expect(sharing == .notShared(basis: "Aviation order 7", services: [job]))
    }

    static let refused: [(Outline, [String], String, String)] = [
        (.flights, ["jurisdictions"], "[]", "name at least one"),
        (.flights, ["jurisdictions"], "[cn]", "no `jurisdiction`"),
        (.flights, ["jurisdictions"], "[CN, CN]", "repeats an entry"),
        (.flights, ["jurisdictions"], "any", "must be a list"),
        (.flights, ["jurisdictions"], "[SG]", "lets `SG` have releases"),
        (.flights, ["assessments"], "{}", "is empty"),
        (.flights, ["assessments"], "{SG: r}", "does not list beside the mainland"),
        (.rich, ["assessments"], "{SG: r, HK: r, CN: r}", "does not list beside the mainland"),
        (.rich, ["assessments"], "{SG: r, sg: r}", "under a name that is no `jurisdiction`"),
        (.rich, ["assessments"], "{SG: \"\", HK: r}", "one line of text"),
        (.weather, ["jurisdictions"], "[CN]", "no place in data that is open to all"),
        (.weather, ["assessments"], "{SG: r}", "no place in data that is open to all"),
        (.flights, ["runs"], "0", "must be from 1"),
        (.flights, ["runs"], "1000000001", "must be from 1"),
        (.flights, ["obligations"], "[forget]", "must be one of `notify`"),
        (.flights, ["branches"], "{}", "is empty"),
        (.flights, ["branches"], "{sports/x: {zh: 一, en: a}}", "under no root of the tree"),
        (.flights, ["branches"], "{transport: {zh: 一, en: a}}", "is a root of the tree"),
        (.flights, ["branches"], "{\"*\": {zh: 一, en: a}}", "`*` would allow everything"),
        (.flights, ["purposes"], "[sports]", "under no root of the tree"),
        (.stays, ["consent", "purposes"], "[sports]", "under no root of the tree"),
        (.entrusted, ["entrustment", "purposes"], "[sports]", "under no root of the tree"),
        (.operated, ["licence", "purposes"], "[sports]", "under no root of the tree"),
        (.flights, ["rows"], "[]", "name at least one"),
        (.flights, ["rows"], "[{column: a}]", "lacks `least` or `most`"),
        (.flights, ["rows"], "[{among: [1]}]", "lacks `column`"),
        (.flights, ["rows"], "[{column: a, among: []}]", "name at least one"),
        (.flights, ["rows"], "[{column: a, among: [1, x]}]", "mixes numbers, texts and truth values"),
        (.flights, ["rows"], "[{column: a, among: [true, \"true\"]}]", "mixes numbers, texts and truth values"),
        (.flights, ["rows"], "[{column: a, among: [1, 1.0]}]", "repeats an entry"),
        (.flights, ["rows"], "[{column: a, among: [null]}]", "must be a number, a text"),
        (.flights, ["rows"], "[{column: a, among: [1], most: 2}]", "does not go with `among`"),
        (.flights, ["rows"], "[{column: a, least: 2, most: 1}]", "a `least` above its `most`"),
        (.flights, ["rows"], "[{column: a, least: 2026-01-02, most: 2026-01-01}]", "a `least` above its `most`"),
        (.flights, ["rows"], "[{column: a, least: 2026-01-02, most: 3}]", "of different types"),
        (.flights, ["rows"], "[{column: a, least: word}]", "must be a number, a day such as"),
        (.flights, ["rows"], "[{column: a, least: true}]", "must be a number, a day or a moment"),
        (.flights, ["rows"], "[{column: a, least: 1}, {column: a, least: 1}]", "repeats an entry"),
        (.flights, ["quality"], "[]", "name at least one"),
        (.flights, ["quality"], "[{check: perfect}]", "must be one of `complete`"),
        (.flights, ["quality"], "[{column: a}]", "lacks `check`"),
        (.flights, ["quality"], "[{check: complete, column: a, days: 1}]", "unknown key `days`"),
        (.flights, ["quality"], "[{check: within, column: a}]", "lacks `least` or `most`"),
        (.flights, ["quality"], "[{check: among, column: a}]", "lacks `values`"),
        (.flights, ["quality"], "[{check: timely, asOf: 2026-02-30, days: 1}]", "not a date"),
        (.flights, ["quality"], "[{check: timely, asOf: 2026-02-20, days: 0}]", "must be from 1 to 36500"),
        (.flights, ["quality"], "[{check: timely, asOf: 2026-02-20, days: 1, column: a}]", "unknown key `column`"),
        (.flights, ["columns", "tailnum", "literals"], "[a]", "serves the use `filter` only"),
        (.flights, ["columns", "origin", "literals"], "[]", "name at least one"),
        (.flights, ["columns", "origin", "literals"], "[a, 1]", "mixes numbers, texts and truth values"),
        (.flights, ["privacy", "mechanisms"], "[]", "name at least one"),
        (.flights, ["privacy", "mechanisms"], "[uniform]", "must be one of `laplace`, `gaussian`"),
        (.shared, ["sharing", "services"], "[\"sha256:00\"]", "belongs to `not-shared` only"),
        (.services, ["sharing", "services"], "[\"sha256:00\"]", "not a digest"),
        (.services, ["sharing", "services"], "[]", "name at least one"),
    ]

    @Test("what cannot be is refused with its line", arguments: refused)
    func refuse(document: Outline, path: [String], value: String, message: String) throws {
        let changed = document.with(path, Outline(stringLiteral: value))
        let error = try #require(throws: PolicyError.self) { try Terms.parse(yaml: changed.text) }
        #expect(error.code == .malformedTerms)
        #expect(error.reason.contains(message), "\(error.reason)")
        #expect(error.reason.hasPrefix("terms.yaml:\(changed.line(of: path)):"), "\(error.reason)")
    }

    static let tooMany: [([String], String)] = [
        (["rows"], (1...65).map { "{column: a, least: \($0)}" }.joined(separator: ", ")),
        (["quality"], (1...65).map { "{check: complete, column: c\($0)}" }.joined(separator: ", ")),
        (["columns", "origin", "literals"], (1...257).map(String.init).joined(separator: ", ")),
    ]

    @Test("lists have a length", arguments: tooMany)
    func long(path: [String], entries: String) throws {
        let changed = Outline.flights.with(path, Outline(stringLiteral: "[\(entries)]"))
        let error = try #require(throws: PolicyError.self) { try Terms.parse(yaml: changed.text) }
        #expect(error.reason.contains("must have at most"), "\(error.reason)")
    }
}
