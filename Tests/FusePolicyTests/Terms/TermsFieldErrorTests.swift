import FuseCore
import Testing

@testable import FusePolicy

/// Every field of every kind of terms, missing, doubled, of the wrong type, and with an unknown neighbour.
@Suite("Errors in the fields of terms")
struct TermsFieldErrorTests {
    struct Place: Sendable, CustomStringConvertible {
        let document: Outline
        let path: [String]

        var description: String {
            "\(path.joined(separator: ".")) of \(document[["dataset"]]?.leaf ?? "?"), \(document[["channel"]]?.leaf ?? "?")"
        }
    }

    static let fields = Outline.everyTerms.flatMap { document in
        document.paths.map { Place(document: document, path: $0) }
    }
    static let groups = Outline.everyTerms.flatMap { document in
        document.groupPaths.map { Place(document: document, path: $0) }
    }

    /// What some terms can do without: other tests show when they cannot.
    static func isOptional(_ path: [String]) -> Bool {
        optional.contains(path) || ["columns", "branches"].contains(path.first) && path.count == 2
    }

    private static let optional: [[String]] = [
        ["window", "from"], ["tags"], ["privacy"], ["runs"], ["obligations"], ["branches"], ["rows"], ["quality"],
        ["columns", "origin", "literals"], ["privacy", "mechanisms"], ["sharing", "services"],
    ]

    /// Groups whose names are free.
    static func isFree(_ path: [String]) -> Bool {
        [["columns"], ["branches"], ["assessments"]].contains(path)
    }

    @Test("a missing key is named, with the line of its group", arguments: fields.filter { !isOptional($0.path) })
    func missing(place: Place) throws {
        let error = try refusal(of: place.document.without(place.path))
        let name = place.path.last ?? ""
        #expect(error.code == .malformedTerms)
        #expect(error.reason.contains("`\(name)`"), "\(error.reason)")
        #expect(error.reason.hasPrefix("terms.yaml:"), "\(error.reason)")
    }

    @Test("a doubled key is named with its line", arguments: fields)
    func doubled(place: Place) throws {
        let error = try refusal(of: place.document.doubling(place.path))
        #expect(error.code == .malformedDocument)
        #expect(error.reason.hasPrefix("terms.yaml:\(place.document.line(of: place.path)):"), "\(error.reason)")
        #expect(error.reason.contains("the key `\(place.path.last ?? "")` stands twice"), "\(error.reason)")
    }

    @Test("a value of the wrong type is named with its line", arguments: fields)
    func wrongType(place: Place) throws {
        let isGroup = place.document[place.path]?.leaf == nil
        for wrong in isGroup ? ["7", "word", "[]"] : ["{}", "[[]]", "null"] {
            let error = try refusal(of: place.document.with(place.path, Outline(stringLiteral: wrong)))
            #expect(error.code == .malformedTerms)
            #expect(error.reason.hasPrefix("terms.yaml:\(place.document.line(of: place.path)):"), "\(error.reason)")
            #expect(error.reason.contains("`\(place.path.joined(separator: "."))"), "\(error.reason)")
        }
    }

    @Test("an unknown key is named with its line", arguments: groups.filter { !isFree($0.path) })
    func unknown(place: Place) throws {
        let path = place.path + ["surprise"]
        let document = place.document.with(path, "1")
        let error = try refusal(of: document)
        #expect(error.code == .malformedTerms)
        #expect(error.reason.hasPrefix("terms.yaml:\(document.line(of: path)):"), "\(error.reason)")
        #expect(error.reason.contains("unknown key `surprise`"), "\(error.reason)")
    }

    @Test("what is optional may be left out")
    func optional() throws {
        #expect(try Terms.parse(yaml: Outline.flights.without(["window", "from"]).text).window.from == nil)
        let columns = try Terms.parse(yaml: Outline.flights.without(["columns", "origin"]).text).columns
        #expect(columns.keys.sorted() == ["dep_delay", "tailnum"])
    }

    private func refusal(of document: Outline) throws -> PolicyError {
        try #require(throws: PolicyError.self) { try Terms.parse(yaml: document.text) }
    }
}
