import FuseCore
import FuseEngine
import Testing

@Suite("Running queries")
struct QueryTests {
    private let engine: DuckDB

    init() throws { engine = try EngineUnderTest.with() }

    @Test("The engine says which version it is")
    func version() throws {
        #expect(try engine.version() == "v1.5.6")
    }

    @Test("Rows come as text in the query's order, and NULL is not empty text")
    func rows() throws {
        let sql = """
            SELECT i::VARCHAR AS i, CASE WHEN i = 1 THEN NULL ELSE '' END AS e, 1.50::DECIMAL(5, 2) AS d,
                   'line' || chr(10) || '"quoted", 日本' AS t
            FROM range(3) r(i) ORDER BY i DESC;
            """
        let text = "line\n\"quoted\", 日本"
        #expect(
            try engine.run(sql: sql, inputs: []) == [
                ["2", "", "1.50", text], ["1", nil, "1.50", text], ["0", "", "1.50", text],
            ])
    }

    @Test("No rows are an empty answer")
    func empty() throws {
        #expect(try engine.run(sql: "SELECT 1 WHERE false", inputs: []) == [])
    }

    @Test("Columns of the same name stay apart, and text that spells the end mark is a value")
    func columns() throws {
        #expect(try engine.run(sql: "SELECT 1 AS a, 2 AS a, 'end' AS \"end\"", inputs: []) == [["1", "2", "end"]])
    }

    @Test(
        "Anything but one SELECT is refused",
        arguments: [
            "SELECT 1; SELECT 2", "SELECT 1) AS x; COPY (SELECT 1) TO '/proc/self/fd/1'; SELECT (1", "DROP TABLE t",
            "SET threads = 1", "COPY (SELECT 1) TO '/proc/self/fd/1'", ".shell id", "SELECT 1;\n.shell id\n", "",
            "SELECT * FROM no_such_table", "SELECT nothing", "SELECT 'a' + DATE '2020-01-01'", "SELECT (",
            "SELECT getvariable('query'); DROP TABLE t",
        ])
    func rejected(sql: String) throws {
        #expect(try code { try engine.run(sql: sql, inputs: []) } == .rejectedQuery)
    }

    @Test("A failing computation is told without its value")
    func computation() throws {
        for sql in ["SELECT 'secret'::INT", "SELECT 100::TINYINT + 100::TINYINT", "SELECT error('secret')"] {
            let error = #expect(throws: EngineError.self) { try engine.run(sql: sql, inputs: []) }
            #expect(error?.code == .computation)
            #expect(error?.kind == .undecided)
            #expect(error?.reason.contains("secret") == false)
        }
    }

    @Test("Access outside the sandbox is told as such")
    func access() throws {
        #expect(try code { try engine.run(sql: "FROM read_text('/etc/passwd')", inputs: []) } == .accessDenied)
    }

    @Test("More output than the limit is refused")
    func output() throws {
        let engine = engine.limited(to: SandboxLimits(outputBytes: 1000))
        #expect(try engine.run(sql: "SELECT 1 FROM range(50)", inputs: []).count == 50)
        #expect(try code { try engine.run(sql: "SELECT 1 FROM range(5000)", inputs: []) } == .outputLimit)
    }

    @Test("Many rows are read whole")
    func many() throws {
        let rows = try engine.run(sql: "SELECT i FROM range(20000) r(i) ORDER BY i", inputs: [])
        #expect(rows.count == 20000)
        #expect(rows.last == ["19999"])
    }

    @Test("The profile's text names the sandbox and the session's settings, and no path of this run")
    func profileText() throws {
        let text = try engine.profileText(.query)
        #expect(text.contains("SET temp_directory = '';\n") && text.contains("--unshare-all\n"))
        #expect(!text.contains("/proc/self/fd"))
        #expect(try text == EngineUnderTest.with().profileText(.query))
    }
}
