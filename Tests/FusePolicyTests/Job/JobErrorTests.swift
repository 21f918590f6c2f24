import FuseCore
import Testing

@testable import FusePolicy

@Suite("Errors in jobs")
struct JobErrorTests {
    static let fields = Outline.job.paths
    static let optional: [[String]] = [
        ["parameters"], ["privacy", "maxRowsPerGroup"], ["privacy", "minimumGroup"], ["privacy", "bounds"],
        ["privacy", "keys"], ["privacy", "mechanism"],
    ]

    static func isOptional(_ path: [String]) -> Bool {
        optional.contains(path) || path.contains("bounds") || (path.contains("keys") && path.count < 4)
            || (path.first == "parameters" && path.last != "type")
    }

    @Test("a missing key is named", arguments: fields.filter { !isOptional($0) })
    func missing(path: [String]) throws {
        let error = try refusal(of: Outline.job.without(path))
        #expect(error.code == .malformedJob)
        #expect(error.reason.contains("lacks `\(path.last ?? "")`"), "\(error.reason)")
    }

    @Test("a doubled key is named with its line", arguments: fields)
    func doubled(path: [String]) throws {
        let error = try refusal(of: Outline.job.doubling(path))
        #expect(error.code == .malformedDocument)
        #expect(error.reason.hasPrefix("job.yaml:\(Outline.job.line(of: path)):"), "\(error.reason)")
    }

    @Test("a value of the wrong type is named with its line", arguments: fields)
    func wrongType(path: [String]) throws {
        for wrong in Self.wrong(path) {
            let error = try refusal(of: Outline.job.with(path, Outline(stringLiteral: wrong)))
            #expect(error.code == .malformedJob)
            #expect(error.reason.hasPrefix("job.yaml:\(Outline.job.line(of: path)):"), "\(error.reason)")
            #expect(error.reason.contains("`\(path.joined(separator: "."))"), "\(error.reason)")
        }
    }

    /// A declared key may also be a word or a list.
    private static func wrong(_ path: [String]) -> [String] {
        if path.contains("keys"), path.count == 3 { return ["7", "word", "[]", "{}", "[[]]", "null"] }
        return Outline.job[path]?.leaf == nil ? ["7", "word", "[]"] : ["{}", "[[]]", "null"]
    }

    @Test(
        "an unknown key is named with its line",
        arguments: [
            [], ["title"], ["parameters", "visibility"], ["privacy"], ["privacy", "keys", "manufacturer"],
        ])
    func unknown(group: [String]) throws {
        let document = Outline.job.with(group + ["surprise"], "1")
        let error = try refusal(of: document)
        #expect(error.reason.hasPrefix("job.yaml:\(document.line(of: group + ["surprise"])):"), "\(error.reason)")
        #expect(error.reason.contains("unknown key `surprise`"), "\(error.reason)")
    }

    static let values: [([String], String, String)] = [
        (["job"], "2", "newer than this release reads"),
        (["name"], "Delay", "not an identifier"),
        (["datasets"], "[]", "name at least one"),
        (["datasets"], "[flights, flights]", "repeats an entry"),
        (["purposes"], "[\"*\"]", "`*` would allow everything"),
        (["scenarios"], "[\"\"]", "one line of text"),
        (["parameters", "Origin"], "{type: text}", "must be named with a-z"),
        (["parameters", "a-b"], "{type: text}", "must be named with a-z"),
        (["parameters", "x"], "{type: quantile}", "must be one of `integer`"),
        (["parameters", "x"], "{type: text, minimum: a}", "serves no `text`; use `oneOf`"),
        (["parameters", "x"], "{type: integer, minimum: 1.5}", "not a value of type `integer`"),
        (["parameters", "x"], "{type: integer, minimum: \"1\"}", "must be a value of type `integer`"),
        (["parameters", "x"], "{type: integer, minimum: 2, maximum: 1}", "allows no value"),
        (["parameters", "x"], "{type: integer, maximum: 3, oneOf: [4]}", "outside `minimum` and `maximum`"),
        (["parameters", "x"], "{type: boolean, oneOf: [\"true\"]}", "must be a value of type `boolean`"),
        (["parameters", "x"], "{type: date, minimum: 2026-02-30}", "not a value of type `date`"),
        (["privacy", "epsilon"], "0", "must be above 0"),
        (["privacy", "delta"], "1", "must be from 0 to below 1"),
        (["privacy", "mechanism"], "uniform", "must be one of `laplace`, `gaussian`"),
        (["privacy", "maxGroups"], "0", "must be from 1"),
        (["privacy", "maxRowsPerGroup"], "0", "must be from 1"),
        (["privacy", "minimumGroup"], "0", "must be from 1"),
        (["privacy", "bounds"], "{dep_delay: [0, 1]}", "must be named `dataset.column`"),
        (["privacy", "bounds"], "{flights.: [0, 1]}", "or `alias.column` of a subquery"),
        (["privacy", "bounds"], "{a.x: [0, 1], A.X: [0, 2]}", "differs from another name in case only"),
        (["privacy", "bounds"], "{flights.dep_delay: [1, 0]}", "begin with the smaller bound"),
    ]

    static let keys: [(String, String)] = [
        ("{}", "is empty"),
        ("{origin: all}", "must be `literals`, a list of constants"),
        ("{origin: []}", "name at least one"),
        ("{origin: [EWR, EWR]}", "repeats an entry"),
        ("{origin: [EWR, 3]}", "mixes numbers, texts and truth values"),
        ("{origin: [EWR, null]}", "must be a number, a text"),
        ("{origin: {dataset: airports, column: faa}}", "must be a dataset of this job"),
        ("{origin: {dataset: planes}}", "lacks `column`"),
        ("{origin: {dataset: planes, column: \" \"}}", "must be one line of text"),
        ("{origin: literals, ORIGIN: literals}", "differs from another name in case only"),
        (declared(17), "at most 16 entries"),
        (listed(10_001), "at most 10000 entries"),
    ]

    private static func declared(_ count: Int) -> String {
        "{" + (1...count).map { "k\($0): literals" }.joined(separator: ", ") + "}"
    }

    private static func listed(_ count: Int) -> String {
        "{origin: [" + (1...count).map(\.description).joined(separator: ", ") + "]}"
    }

    @Test("declared keys without meaning are named with their line, and none of their constants", arguments: keys)
    func impossibleKeys(value: String, message: String) throws {
        try impossible(path: ["privacy", "keys"], value: value, message: message)
    }

    @Test("as many declared keys and constants as are allowed are read")
    func mostKeys() throws {
        for value in [Self.declared(16), Self.listed(10_000)] {
            let document = Outline.job.with(["privacy", "keys"], Outline(stringLiteral: value))
            #expect(throws: Never.self) { try Job.parse(yaml: document.text, sql: Outline.query) }
        }
    }

    @Test("an impossible value is named", arguments: values)
    func impossible(path: [String], value: String, message: String) throws {
        let document = Outline.job.with(path, Outline(stringLiteral: value))
        let error = try refusal(of: document)
        #expect(error.code == .malformedJob)
        #expect(error.reason.hasPrefix("job.yaml:\(document.line(of: path)):"), "\(error.reason)")
        #expect(error.reason.contains(message), "\(error.reason)")
    }

    private func refusal(of document: Outline) throws -> PolicyError {
        try #require(throws: PolicyError.self) { try Job.parse(yaml: document.text, sql: Outline.query) }
    }
}
