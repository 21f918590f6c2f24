import FuseCore
import Testing

@testable import FusePolicy

@Suite("Errors in jobs")
struct JobErrorTests {
    static let fields = Outline.job.paths
    static let optional: [[String]] = [
        ["parameters"], ["privacy", "maxRowsPerGroup"], ["privacy", "minimumGroup"], ["privacy", "bounds"],
    ]

    static func isOptional(_ path: [String]) -> Bool {
        optional.contains(path) || path.contains("bounds")
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
        let isGroup = Outline.job[path]?.leaf == nil
        for wrong in isGroup ? ["7", "word", "[]"] : ["{}", "[[]]", "null"] {
            let error = try refusal(of: Outline.job.with(path, Outline(stringLiteral: wrong)))
            #expect(error.code == .malformedJob)
            #expect(error.reason.hasPrefix("job.yaml:\(Outline.job.line(of: path)):"), "\(error.reason)")
            #expect(error.reason.contains("`\(path.joined(separator: "."))"), "\(error.reason)")
        }
    }

    @Test(
        "an unknown key is named with its line",
        arguments: [
            [], ["title"], ["parameters", "visibility"], ["privacy"],
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
        (["privacy", "bounds"], "{other.dep_delay: [0, 1]}", "must be named `dataset.column`"),
        (["privacy", "bounds"], "{flights.dep_delay: [1, 0]}", "begin with the smaller bound"),
    ]

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
