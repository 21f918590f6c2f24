import FuseCore
import FuseEngine
import Testing

@Suite("Syntax trees")
struct SyntaxTests {
    private let engine: DuckDB

    init() throws { engine = try EngineUnderTest.with() }

    @Test("A query gives a tree with nothing left out")
    func tree() throws {
        let tree = try engine.syntaxTree(
            of: "SELECT carrier, count(*) FROM flights WHERE origin = $origin GROUP BY ALL;")
        var fields = try tree.fields()
        #expect(try fields.required("error").boolean() == false)
        let statements = try fields.required("statements").list()
        try fields.finish()
        var statement = try #require(statements.first).fields()
        var node = try statement.required("node").fields()
        #expect(try node.required("type").text() == "SELECT_NODE")
        for name in ["modifiers", "cte_map", "having", "sample", "qualify", "aggregate_handling"] {
            _ = try node.required(name)
        }
    }

    @Test(
        "A syntax error is told by its place alone",
        arguments: [
            ("SELEC 1", "1:1"), ("SELECT a,\n  , b FROM t", "2:3"), ("SELECT '日本', , 1", "1:14"),
            ("SELECT 'secret' FROM", "1:21"), ("SELECT (1", "1:10"),
        ])
    func syntaxError(sql: String, place: String) throws {
        let error = #expect(throws: EngineError.self) { try engine.syntaxTree(of: sql) }
        #expect(error?.code == .syntax)
        #expect(error?.kind == .badInput)
        #expect(error?.reason == "\(place): the `query` has a syntax error here")
    }

    @Test(
        "Anything but one SELECT is refused",
        arguments: [
            "", "   ", "-- nothing", "SELECT 1; SELECT 2", "DROP TABLE t", "COPY t TO 'x'", "INSTALL httpfs",
            "SET threads = 1", "ATTACH 'x'", "PRAGMA version", "CALL pragma_version()", "PREPARE x AS SELECT 1",
            "SELECT 1; DROP TABLE t", "CREATE TABLE t AS SELECT 1", "EXPLAIN ANALYZE SELECT 1",
        ])
    func notOneSelect(sql: String) throws {
        #expect(try code { try engine.syntaxTree(of: sql) } == .notOneSelect)
    }

    @Test("Text that looks like a shell command or the end of our own statement stays text")
    func injection() throws {
        let text = "'\n.shell id\n.open x\n'')));\n.quit\n$$ -- /* "
        let tree = try engine.syntaxTree(
            of: "SELECT '" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'")
        #expect(texts(in: tree).contains(text))
        for sql in [".shell id", "SELECT 1\n;\n.shell id\n", "SELECT 1'));\n.shell id\n"] {
            #expect(try [.syntax, .notOneSelect].contains(code { try engine.syntaxTree(of: sql) }))
        }
    }

    @Test("Text that is too long, or holds a zero byte, is not handed over")
    func unread() throws {
        let longest = "SELECT 1" + String(repeating: " ", count: DuckDB.longestQuery - 8)
        _ = try engine.syntaxTree(of: longest)
        #expect(try code { try engine.syntaxTree(of: longest + " ") } == .tooComplex)
        #expect(try code { try engine.syntaxTree(of: "SELECT 1\0; DROP TABLE t") } == .syntax)
    }

    @Test(
        "Nesting without end is refused and crashes nothing",
        arguments: [
            ("(", "1", ")"), ("NOT ", "true", ""), ("- ", "1", ""), ("1 + (", "1", ")"), ("[", "1", "]"),
            ("(SELECT ", "1", ")"), ("CASE WHEN ", "true", " THEN 1 END"), ("abs(", "1", ")"),
        ])
    func nesting(opening: String, middle: String, closing: String) throws {
        let depth = 60_000 / (opening.utf8.count + closing.utf8.count)
        let sql =
            "SELECT " + String(repeating: opening, count: depth) + middle + String(repeating: closing, count: depth)
        let answer = try code { try engine.syntaxTree(of: sql) }
        #expect([.tooComplex, .crashed].contains(answer))
    }

    @Test("A wide query within the limits is read in good time")
    func wide() throws {
        let sql = "SELECT " + (0..<4000).map { "c\($0)" }.joined(separator: ", ") + " FROM t"
        let start = ContinuousClock.now
        _ = try engine.syntaxTree(of: sql)
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    private func texts(in node: DocumentNode) -> [String] {
        switch node.content {
        case .text(let text): [text]
        case .list(let elements): elements.flatMap(texts)
        case .fields(let fields): fields.flatMap { texts(in: $0.value) }
        default: []
        }
    }
}
