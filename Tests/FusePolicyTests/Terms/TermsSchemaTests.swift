import FuseCore
import Testing

@testable import FusePolicy

@Suite("The JSON Schema of terms")
struct TermsSchemaTests {
    @Test("is JSON without doubled names")
    func json() throws {
        let schema = try StrictJSON.parse(Array(TermsSchema.text.utf8), source: "terms.schema.json")
        var fields = try schema.fields()
        #expect(try fields.required("$schema").text() == "http://json-schema.org/draft-07/schema#")
    }

    @Test("knows exactly the keys that the parser knows")
    func keys() throws {
        let schema = try StrictJSON.parse(Array(TermsSchema.text.utf8), source: "terms.schema.json")
        var fields = try schema.fields()
        let properties = try fields.required("properties").entries(atMost: 100).map(\.name)
        #expect(properties.sorted() == Terms.keys.sorted())
    }

    @Test("closes every group whose names are not free")
    func closed() throws {
        let schema = try StrictJSON.parse(Array(TermsSchema.text.utf8), source: "terms.schema.json")
        #expect(Self.openGroups(in: schema).isEmpty)
    }

    /// The places of schemas of groups that let unknown names pass.
    private static func openGroups(in node: DocumentNode) -> [SourceMark] {
        switch node.content {
        case .list(let elements): return elements.flatMap(openGroups)
        case .fields(let fields):
            let isGroup = fields.contains { field in
                if field.name == "type", case .text("object") = field.value.content { true } else { false }
            }
            let own = isGroup && !fields.contains { $0.name == "additionalProperties" } ? [node.mark] : []
            return own + fields.flatMap { openGroups(in: $0.value) }
        default: return []
        }
    }

    /// One document for each rule of the schema that it breaks.
    static let bad: [Outline] =
        Outline.everyTerms.flatMap { terms in
            ["terms", "grade", "class", "channel", "purposes", "columns", "window"].map { terms.without([$0]) }
        } + values + combinations

    private static let values: [Outline] = [
        .flights.with(["terms"], "2"), .flights.with(["terms"], "\"1\""), .flights.with(["dataset"], "Flights"),
        .flights.with(["version"], "0"), .flights.with(["title", "en"], "\" x\""), .flights.with(["title", "en"], "1"),
        .flights.with(["surprise"], "1"), .flights.with(["window", "surprise"], "1"),
        .flights.with(["window", "until"], "2027-13-01"), .flights.with(["rights"], "[hold, hold]"),
        .flights.with(["rights"], "[]"), .flights.with(["rights"], "[lend]"), .flights.with(["purposes"], "[a//b]"),
        .flights.with(["purposes"], "[\"*\"]"), .flights.with(["recipients"], "[any]"),
        .flights.with(["jurisdictions"], "[sg]"), .flights.with(["runs"], "0"), .flights.with(["runs"], "1.5"),
        .flights.with(["obligations"], "[forget]"), .flights.with(["branches"], "{transport: {zh: 一, en: a}}"),
        .flights.with(["rows"], "[{column: a}]"), .flights.with(["rows"], "[{column: a, among: [1, b]}]"),
        .flights.with(["rows"], "[{column: a, among: [1], most: 2}]"),
        .flights.with(["rows"], "[{column: a, least: word}]"),
        .flights.with(["quality"], "[{check: complete, column: a, days: 1}]"),
        .flights.with(["quality"], "[{check: timely, asOf: 2026-01-01, days: 0}]"),
        .flights.with(["quality"], "[{check: within, column: a}]"),
        .flights.with(["columns", "origin", "uses"], "[unit]"),
        .flights.with(["columns", "origin", "bounds"], "[0, 1]"),
        .flights.with(["columns", "dep_delay", "bounds"], "[0]"),
        .flights.with(["columns", "dep_delay", "scale"], "10"),
        .flights.with(["columns", "tailnum", "literals"], "[a]"),
        .flights.with(["privacy", "recipient"], ["epsilon": "4"]),
        .flights.with(["privacy", "purpose"], ["epsilon": "0", "delta": "0"]),
        .flights.with(["privacy", "period"], ["epsilon": "4", "delta": "0"]),
        .flights.with(["privacy", "period"], ["days": "0", "epsilon": "4", "delta": "0"]),
        .flights.with(["privacy", "period"], ["days": "1", "epsilon": "4", "delta": "1"]),
        .flights.with(["privacy", "mechanisms"], "[uniform]"), .flights.with(["privacy", "job", "epsilon"], "0"),
        .flights.with(["privacy", "job", "delta"], "1"), .flights.with(["privacy", "job", "epsilon"], "\"0x1\""),
    ]

    private static let combinations: [Outline] = [
        .flights.with(["channel"], "open"), .planes.with(["channel"], "contract"), .flights.without(["privacy"]),
        .flights.with(["purposes"], "any"), .flights.with(["recipients"], "any"),
        .weather.with(["purposes"], "[health]"),
        .weather.with(["grade"], "general-2"), .weather.with(["jurisdictions"], "[CN]"),
        .weather.with(["approval", "provider"], "required"), .planes.without(["catalogue"]),
        .planes.with(["approval", "authority"], "none"), .shared.without(["sharing"]),
        .shared.with(["approval", "provider"], "none"), .shared.with(["sharing", "basis"], "b"),
        .notShared.without(["sharing", "basis"]), .services.with(["approval", "authority"], "none"),
        .flights.with(["sharing"], ["type": "conditional"]), .stays.without(["consent"]),
        .flights.with(["consent"], ["reference": "r", "purposes": "[health]"]), .stays.with(["grade"], "general-4"),
        .flights.with(["grade"], "important"), .rich.without(["assessments"]), .rich.with(["jurisdictions"], "[CN]"),
        .flights.with(["privacy", "job", "epsilon"], "4.5"), .flights.with(["privacy", "job", "delta"], "0.001"),
        .flights.with(["privacy", "minimumGroup"], "9"), .flights.with(["approval", "provider"], "none"),
    ]

    @Test("refuses nothing that the parser accepts: what breaks a rule of the schema is refused", arguments: bad)
    func refused(document: Outline) {
        #expect(throws: PolicyError.self) { try Terms.parse(yaml: document.text) }
    }

    @Test(
        "the JSON form keeps numbers digit by digit and names in order",
        arguments: [
            ("b: 1.50\na: [null, true, -0.10]\n", #"{"b":1.50,"a":[null,true,-0.10]}"#),
            ("\"x\\\"y\": \"1\"\n名: 一\n", #"{"x\"y":"1","名":"一"}"#), ("{}\n", "{}"),
            ("[a, {b: []}]\n", #"["a",{"b":[]}]"#),
            ("a: |\n  one\n  two\n", #"{"a":"one\ntwo\n"}"#), ("a: \"1e-6\"\n", #"{"a":"1e-6"}"#),
        ])
    func form(yaml: String, json: String) throws {
        #expect(try Terms.json(yaml: yaml) == json)
        _ = try StrictJSON.parse(Array(json.utf8), source: "t")
    }

    @Test("a broken document has no JSON form")
    func broken() {
        #expect(throws: PolicyError(.malformedDocument, "")) { try Terms.json(yaml: "a: [1\n") }
    }
}
