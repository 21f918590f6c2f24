import FuseCore
import Testing

@testable import FusePolicy

@Suite("YAML in the strict form")
struct YAMLDocumentTests {
    @Test(
        "plain scalars have one meaning, quoted ones are text",
        arguments: [
            ("true", "boolean"), ("false", "boolean"), ("null", "null"), ("", "null"), ("0", "number"),
            ("-12", "number"),
            ("0.50", "number"), ("-0.5", "number"), ("yes", "text"), ("nULL", "text"), ("tRUE", "text"), ("NO", "text"),
            ("-0", "number"), ("1_000", "text"), ("1_0", "text"), ("12:30", "text"), ("2026-01-01", "text"),
            ("--1", "text"), ("+-1", "text"), ("+", "text"), (".", "text"), ("-.", "text"), ("1.2.3", "text"),
            ("e5", "text"), (".e5", "text"), ("1e", "text"), ("1e+", "text"), ("1e5.0", "text"), ("1e5e5", "text"),
            ("0x", "text"), ("0xg", "text"), ("-0x1f", "text"), ("0X1F", "text"), ("0o8", "text"), ("0b1", "text"),
            ("inf", "text"), (".iNF", "text"), ("+.nan", "text"), ("nan", "text"), ("..5", "text"), ("\u{661}", "text"),
            ("-", "text"), ("'~'", "text"), ("\"007\"", "text"), ("\"1e-6\"", "text"),
            ("\"1\"", "text"), ("'true'", "text"), ("\"\"", "text"), ("<<", "text"), ("count(*)", "text"),
            ("R & D", "text"),
        ])
    func scalars(written: String, kind: String) throws {
        let yaml = written == "-" ? "k: \"-\"\n" : "k: \(written)\n"
        guard case .fields(let fields) = try YAMLDocument.parse(yaml, source: "t").content else {
            Issue.record("not a group")
            return
        }
        let content = try #require(fields.first).value.content
        switch content {
        case .null: #expect(kind == "null")
        case .boolean: #expect(kind == "boolean")
        case .number(let raw): #expect(kind == "number" && raw == written)
        case .text: #expect(kind == "text")
        default: Issue.record("not a scalar")
        }
    }

    /// Plain words that the core schema of YAML 1.2 reads as null, truth or a number, and that are written otherwise here.
    static let ambiguous = [
        "~", "Null", "NULL", "True", "TRUE", "False", "FALSE", "+1", "+0", "007", "01", "-01", "00", "+1.5", "01.5",
        "1.",
        "-1.", ".5", "-.5", "+.5", "1e3", "1E3", "1e400", "1e-6", "-2.5E+10", "1.e5", ".5e5", "0x1f", "0xAF", "0x0",
        "0o7", "0o17", ".nan", ".NaN", ".NAN", ".inf", "-.inf", "+.inf", ".Inf", "-.Inf", ".INF", "-.INF",
    ]

    @Test("a plain word that is no text to other readers is refused with its place", arguments: ambiguous)
    func ambiguity(word: String) throws {
        let advice = "write it in quotes, or as a plain decimal such as 0.000001"
        for (yaml, place) in [
            ("k:\n  j: \(word)\n", "t:2:6"), ("k: [a, \(word)]\n", "t:1:8"), ("k: 1\n\(word): a\n", "t:2:1"),
            ("{\(word): a}\n", "t:1:2"), ("\(word)\n", "t:1:1"),
        ] {
            let error = try #require(throws: PolicyError.self) { try YAMLDocument.parse(yaml, source: "t") }
            #expect(error.reason.hasPrefix("\(place): ") && error.reason.contains(advice), "\(yaml): \(error.reason)")
        }
        let quoted = try YAMLDocument.parse("k: '\(word)'\n\"\(word)\": a\n", source: "t")
        #expect(quoted.json == #"{"k":"\#(word)","\#(word)":"a"}"#)
    }

    @Test("terms and jobs refuse such a word alike, however deep it stands")
    func documents() throws {
        let terms = Outline.rich.with(["columns", "origin", "literals"], "[EWR, 007]")
        let line = terms.line(of: ["columns", "origin", "literals"])
        let first = try #require(throws: PolicyError.self) { try Terms.parse(yaml: terms.text) }
        #expect(first.reason.hasPrefix("terms.yaml:\(line):21: "), "\(first.reason)")
        let job = Outline.job.with(["privacy", "delta"], "1e-7")
        let second = try #require(throws: PolicyError.self) { try Job.parse(yaml: job.text, sql: Outline.query) }
        #expect(second.reason.hasPrefix("job.yaml:\(job.line(of: ["privacy", "delta"])):10: "), "\(second.reason)")
        _ = try Job.parse(yaml: Outline.job.with(["privacy", "delta"], "\"1e-7\"").text, sql: Outline.query)
    }

    @Test("marks count lines and characters from 1")
    func marks() throws {
        let document = try YAMLDocument.parse("---\n# a comment\n名: 值\nlist:\n  - [1, \"二\"]\r\n", source: "t")
        guard case .fields(let fields) = document.content, case .list(let outer) = fields[1].value.content,
            case .list(let inner) = outer[0].content
        else {
            Issue.record("not the document that was written")
            return
        }
        #expect(fields[0].mark == SourceMark(line: 3, column: 1))
        #expect(fields[0].value.mark == SourceMark(line: 3, column: 4))
        #expect(inner[1].mark == SourceMark(line: 5, column: 9))
        #expect(inner[1].location == DocumentLocation(source: "t").field("list").element(0).element(1))
    }

    @Test(
        "what has two meanings or none is refused with its place",
        arguments: [
            ("a: 1\na: 2\n", "t:1:1: the key `a` stands twice"),
            ("x: {b: 1, \"b\": 2}\n", "t:1:5: the key `b` stands twice"),
            ("a: &x 1\n", "t:1:4: an anchor is not accepted"),
            ("&x a: 1\n", "t:1:1: an anchor is not accepted"),
            ("a: &x\n  b: 1\n", "t:1:4: an anchor is not accepted"),
            ("a: &x 1\nb: *x\n", "t:2:4: an alias is not accepted"),
            ("*x : 1\n", "t:1:1: an alias is not accepted"),
            ("- *x\n", "t:1:3: an alias is not accepted"),
            ("[a,*x]\n", "t:1:4: an alias is not accepted"),
            ("a: !!str 1\n", "t:1:4: a tag is not accepted"),
            ("a: !!str \"x\"\n", "t:1:4: a tag is not accepted"),
            ("a: ! x\n", "t:1:4: a tag is not accepted"),
            ("!!map\na: 1\n", "t:1:1: a tag is not accepted"),
            ("a: !x [1]\n", "t:1:4: a tag is not accepted"),
            ("<<: {a: 1}\n", "t:1:1: a merge key is not accepted"),
            ("%YAML 1.1\n---\na: 1\n", "t:1:1: a directive is not accepted"),
            ("a: 1\n---\nb: 2\n", "t:2:1: not well-formed YAML"),
            ("a: 1\n...\n---\nb: 2\n", "t:3:1: not well-formed YAML"),
            ("1: a\n", "t:1:1: a key must be text"),
            ("null: a\n", "t:1:1: a key must be text"),
            ("true: a\n", "t:1:1: a key must be text"),
            ("[a]: 1\n", "t:1:1: a key must be text"),
            ("? {a: 1}\n: 1\n", "t:1:3: a key must be text"),
            ("? \"a\\nb\"\n: 1\n", "t:1:3: a key must be one line"),
            ("a:\t1\n", "t:1:3: a control, tab or direction character"),
            ("a: \u{0}\n", "t:1:4: a control, tab or direction character"),
            ("a: x\u{202E}y\n", "t:1:5: a control, tab or direction character"),
            ("\u{FEFF}a: 1\n", "t:1:1: a control, tab or direction character"),
            ("a: x\ry\n", "t:1:5: a control, tab or direction character"),
            ("a: x\u{85}y\n", "t:1:5: a control, tab or direction character"),
            ("a: \"x\\0\"\n", "t:1:4: an escape for a control"),
            ("a: \"\\u202e\"\n", "t:1:4: an escape for a control"),
            ("a: \"\\t\"\n", "t:1:4: an escape for a control"),
            ("a: [1\n", "t:2:1: not well-formed YAML"),
            ("a: b: c\n", "t:1:5: not well-formed YAML"),
            ("a: \"\\ud800\"\n", "not well-formed YAML"),
            ("", "t:1:1: the document is empty"),
            ("# nothing\n", "t:1:1: the document is empty"),
            (String(repeating: "a", count: (256 << 10) + 1), "t: the document is too long"),
        ])
    func refused(yaml: String, message: String) throws {
        let error = try #require(throws: PolicyError.self) { try YAMLDocument.parse(yaml, source: "t") }
        #expect(error.code == .malformedDocument)
        #expect(error.reason.contains(message), "\(error.reason)")
        #expect(!error.reason.contains("\n"))
    }

    @Test(
        "deep nesting is refused, however it is written",
        arguments: [
            String(repeating: "[", count: 17) + String(repeating: "]", count: 17),
            String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
            String(repeating: "[", count: 200_000), String(repeating: "{a: ", count: 60_000),
            String(repeating: "- ", count: 900) + "a", String(repeating: "- ", count: 100_000),
            String(repeating: "? ", count: 900) + "a", String(repeating: "[? ", count: 900),
            String(repeating: "[a: ", count: 900),
            (0..<700).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
            (0..<490).map { String(repeating: " ", count: $0) + "a:\n" + String(repeating: " ", count: $0) + "-" }
                .joined(separator: "\n"),
        ])
    func deep(yaml: String) {
        #expect(throws: PolicyError(.malformedDocument, "")) { try YAMLDocument.parse(yaml, source: "t") }
    }

    @Test("sixteen levels are read")
    func allowedDepth() throws {
        let yaml = String(repeating: "[", count: 15) + "1" + String(repeating: "]", count: 15)
        #expect(throws: Never.self) { try YAMLDocument.parse(yaml, source: "t") }
    }

    @Test("aliases that would multiply are refused before they do")
    func bomb() {
        let levels = (1...30).map {
            "k\($0): &k\($0) [\(Array(repeating: "*k\($0 - 1)", count: 9).joined(separator: ", "))]"
        }
        let yaml = (["k0: &k0 x"] + levels + ["? *k30", ": 1"]).joined(separator: "\n")
        #expect(throws: PolicyError(.malformedDocument, "")) { try YAMLDocument.parse(yaml, source: "t") }
    }

    @Test("mutated documents are read or refused, never worse")
    func mutations() throws {
        let seed: UInt64 = 20_261_123
        var random = SeededGenerator(seed: seed)
        let originals = (Outline.everyTerms + [Outline.job]).map { Array($0.text.utf8) }
        let alphabet = Array("&*!|>%@`'\"#,[]{}:?-\n \t\r\\ax0.~<=".utf8) + [0, 0x85, 0xC2, 0xE2, 0x80, 0xA8, 0xFF]
        var (read, refused) = (0, 0)
        for _ in 0..<4000 {
            guard var bytes = originals.randomElement(using: &random) else { continue }
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
                if Bool.random(using: &random) { bytes[place] = byte } else { bytes.insert(byte, at: place) }
            }
            do {
                _ = try Terms.parse(yaml: String(decoding: bytes, as: UTF8.self))
                read += 1
            } catch {
                #expect(error.reason.hasPrefix("terms.yaml"), "seed \(seed): \(error.reason)")
                #expect(!error.reason.contains("\n"), "seed \(seed): \(error.reason)")
                refused += 1
            }
        }
        #expect(read > 80 && refused > 1000, "seed \(seed): \(read) read, \(refused) refused")
    }
}
