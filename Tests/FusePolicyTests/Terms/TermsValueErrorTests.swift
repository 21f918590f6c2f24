import FuseCore
import Testing

@testable import FusePolicy

/// Values that have the right type and still cannot be.
@Suite("Errors in the values of terms")
struct TermsValueErrorTests {
    struct Case: Sendable, CustomStringConvertible {
        let document: Outline
        let path: [String]
        let value: Outline
        let message: String

        init(_ document: Outline, _ path: String, _ value: Outline, _ message: String) {
            self.document = document
            self.path = path.split(separator: ".").map(String.init)
            self.value = value
            self.message = message
        }

        var description: String { "\(path.joined(separator: ".")): \(message)" }
    }

    private static func period(_ days: String, _ epsilon: String, _ delta: String) -> Outline {
        [
            "days": Outline(stringLiteral: days), "epsilon": Outline(stringLiteral: epsilon),
            "delta": Outline(stringLiteral: delta),
        ]
    }

    static let cases: [Case] = [
        Case(.flights, "terms", "2", "newer than this release reads"),
        Case(.flights, "dataset", "Flights", "not an identifier"),
        Case(.flights, "version", "0", "must be from 1"),
        Case(.flights, "version", "1.5", "must be a whole number"),
        Case(.flights, "title.en", "\" \"", "one line of text"),
        Case(.flights, "title.en", "\"a\\nb\"", "one line of text"),
        Case(.flights, "class", "private", "must be one of `government`, `public-service`, `non-public`"),
        Case(.flights, "channel", "open", "is no channel of `non-public` data"),
        Case(.planes, "channel", "contract", "is no channel of `government` data"),
        Case(.flights, "channel", "barter", "must be one of `open`"),
        Case(.flights, "rights", "[]", "name at least one"),
        Case(.flights, "rights[0]", "[lend]", "must be one of `hold`, `process`, `operate`"),
        Case(.flights, "rights[1]", "[hold, hold]", "repeats an entry"),
        Case(.flights, "purposes[0]", "[\"*\"]", "`*` would allow everything"),
        Case(.flights, "purposes[0]", "[transport//x]", "write a path"),
        Case(.flights, "purposes", "any", "for the channel `open` only"),
        Case(.weather, "purposes", "[transport]", "must be `any`"),
        Case(.flights, "recipients", "any", "for the channel `open` only"),
        Case(.flights, "recipients[0]", "[any]", "names no party"),
        Case(.weather, "recipients", "[skyline]", "must be `any`"),
        Case(.flights, "window.until", "2027-02-29", "not a date"),
        Case(.flights, "window.from", "2027-1-1", "not a date"),
        Case(.flights, "window", ["from": "2028-01-01", "until": "2027-12-31"], "ends before it begins"),
        Case(.weather, "approval", ["provider": "required", "authority": "none"], "must be `none` twice"),
        Case(.planes, "approval", ["provider": "none", "authority": "required"], "`provider: required`"),
        Case(.planes, "approval", ["provider": "required", "authority": "none"], "`authority: required`"),
        Case(.shared, "approval", ["provider": "none", "authority": "none"], "`provider: required`"),
        Case(.stays, "approval", ["provider": "required", "authority": "none"], "`authority: required`"),
        Case(.flights, "columns", "{}", "name the columns"),
        Case(.flights, "columns.tailnum.uses[0]", "[unit]", "must be one of `join`"),
        Case(.flights, "columns.tailnum.uses[0]", "[peek]", "must be one of `join`"),
        Case(.flights, "columns.dep_delay.bounds", "[600, -60]", "begin with the smaller bound"),
        Case(.flights, "columns.dep_delay.bounds", "[5, 5]", "begin with the smaller bound"),
        Case(.flights, "columns.dep_delay.bounds", "[5]", "a lower and an upper bound"),
        Case(.flights, "columns.dep_delay.bounds", "[0, 2000000000000000]", "on either side of zero"),
        Case(.flights, "columns.dep_delay.bounds", "[0, 0.5]", "more decimal places than `scale`"),
        Case(.flights, "columns.dep_delay.bounds[1]", "[0, \".inf\"]", "not a decimal number"),
        Case(.flights, "columns.dep_delay.scale", "10", "must be from 0 to 9"),
        Case(.flights, "columns.origin.bounds", "[0, 1]", "serves uses that add values up only"),
        Case(.flights, "columns.origin.scale", "1", "serves uses that add values up only"),
        Case(.flights, "privacy.unit.column", "pilot", "that `columns` does not declare"),
        Case(.flights, "privacy.unit.name", "Aircraft", "not an identifier"),
        Case(.flights, "privacy.job.epsilon", "0", "must be above 0"),
        Case(.flights, "privacy.job.epsilon", "-1", "must be above 0"),
        Case(.flights, "privacy.job.delta", "1", "must be from 0 to below 1"),
        Case(.flights, "privacy.job.epsilon", "0.0000000000000000000000000000001", "at most 30 digits"),
        Case(.flights, "privacy.job.epsilon", "13", "less than one `job` may spend"),
        Case(.flights, "privacy.total.delta", "0", "less than one `job` may spend"),
        Case(.flights, "privacy.recipient", ["epsilon": "3.9", "delta": "0.000001"], "less than one `job` may spend"),
        Case(.flights, "privacy.recipient", ["epsilon": "12.1", "delta": "0.00001"], "more than all jobs may spend"),
        Case(.flights, "privacy.purpose", ["epsilon": "4", "delta": "0"], "less than one `job` may spend"),
        Case(.flights, "privacy.purpose", ["epsilon": "4", "delta": "0.000011"], "more than all jobs may spend"),
        Case(.flights, "privacy.period", period("30", "3.9", "0.000001"), "less than one `job` may spend"),
        Case(.flights, "privacy.period", period("30", "13", "0.000001"), "more than all jobs may spend in `total`"),
        Case(.flights, "privacy.period", period("0", "4", "0.000001"), "must be from 1 to 36500"),
        Case(.flights, "privacy.period", period("1.5", "4", "0.000001"), "must be a whole number"),
        Case(.flights, "privacy.period", period("36501", "4", "0.000001"), "must be from 1 to 36500"),
        Case(.flights, "privacy.period", ["epsilon": "4", "delta": "0.000001"], "lacks `days`"),
        Case(.flights, "privacy.minimumGroup", "0", "must be from 1"),
        Case(.planes, "catalogue.version", "0", "must be from 1"),
        Case(.flights, "catalogue", ["id": "x", "version": "1"], "public or procured data only"),
        Case(.flights, "consent", ["reference": "r", "purposes": "[a]"], "`personal` or `public-image` data only"),
        Case(.stays, "consent.purposes[0]", "[\"*\"]", "`*` would allow everything"),
        Case(.flights, "tags[0]", "[secret]", "must be one of `personal`"),
        Case(.planes, "sharing", ["type": "conditional"], "belongs to the channel `shared` only"),
        Case(.shared, "sharing.basis", "Order 7", "belongs to `not-shared` only"),
        Case(.planes, "emergency", ["event": "flood"], "belongs to the channel `emergency` only"),
        Case(.emergency, "emergency.event", "Flood 2026", "must be a word"),
        Case(.entrusted, "entrustment.method", "copying", "must be one of `anonymised-aggregation`"),
        Case(.weather.with(["catalogue", "id"], "a"), "title.zh", "7", "must be text"),
    ]

    @Test("an impossible value is named with its line", arguments: cases)
    func value(row: Case) throws {
        let key = row.path.map { String($0.prefix { $0 != "[" }) }
        let document = row.document.with(key, row.value)
        let error = try #require(throws: PolicyError.self) { try Terms.parse(yaml: document.text) }
        #expect(error.code == .malformedTerms)
        #expect(error.reason.contains(row.message), "\(error.reason)")
        #expect(error.reason.hasPrefix("terms.yaml:"), "\(error.reason)")
        #expect(!error.reason.contains("\n"))
    }

    static let gaps: [(Outline, String, String)] = [
        (.planes, "catalogue", "the document lacks `catalogue`"),
        (.stays, "consent", "the document lacks `consent`"),
        (.flights, "privacy", "the document lacks `privacy`"),
        (.stays, "privacy", "the document lacks `privacy`"),
        (.shared, "sharing", "`channel` needs `sharing`"),
        (.procured, "procurement", "`channel` needs `procurement`"),
        (.entrusted, "entrustment", "`channel` needs `entrustment`"),
        (.emergency, "emergency", "`channel` needs `emergency`"),
        (.operated, "licence", "`channel` needs `licence`"),
        (.rich, "assessments", "lets `HK` have releases"),
        (.rich, "assessments.SG", "lets `SG` have releases"),
        (.rich, "jurisdictions", "does not list beside the mainland"),
        (.weather.with(["grade"], "general-2"), "x", "must be `general-1` for data that is open"),
        (.planes, "privacy", "the document lacks `privacy`"),
        (.notShared, "sharing.basis", "lacks `basis`"),
        (.flights, "columns.dep_delay.bounds", "needs `bounds` and `scale`"),
        (.flights, "columns.dep_delay.scale", "needs `bounds` and `scale`"),
    ]

    @Test("what class, channel, tags and uses ask for must be there", arguments: gaps)
    func gap(document: Outline, path: String, message: String) throws {
        let missing = document.without(path.split(separator: ".").map(String.init))
        let error = try #require(throws: PolicyError.self) { try Terms.parse(yaml: missing.text) }
        #expect(error.reason.contains(message), "\(error.reason)")
    }

    @Test("personal data cannot be open to all")
    func personalOpen() throws {
        let open = Outline.weather.with(["tags"], "[personal]")
            .with(["consent"], ["reference": "r", "purposes": "[health]"])
        let error = try #require(throws: PolicyError.self) { try Terms.parse(yaml: open.text) }
        #expect(error.reason.contains("cannot be `open` for personal data"))
    }

    @Test("a misspelt key is answered with the right one")
    func misspelt() throws {
        let text = Outline.flights.text.replacing("purposes:", with: "purpose:")
        let error = try #require(throws: PolicyError.self) { try Terms.parse(yaml: text) }
        #expect(error.reason == "terms.yaml:12:1: unknown key `purpose` in the document; did you mean `purposes`?")
    }

    @Test("two columns that differ in case only are refused")
    func caseOnly() throws {
        let document = Outline.flights.with(["columns", "TailNum"], ["uses": "[join]"])
        let error = try #require(throws: PolicyError.self) { try Terms.parse(yaml: document.text) }
        #expect(error.reason.contains("`columns.TailNum` differs from another column in case only"))
    }
}
