import FuseCore
import FuseQuery
import Testing

@testable import FuseEngine

@Suite("Rows that queries do not see, in the sandbox")
struct RowVisibilityTests {
    private let engine: DuckDB

    init() throws { engine = try EngineUnderTest.with() }

    private static let texts = ["a,b", "\"q\"", " sp ", "厦门", "it's", "cr\r", "cr", "", "NULL", "last"]

    @Test(
        "A list of units is a text file in sealed memory, read line by line",
        arguments: [
            ("", texts), ("\n\n", texts), ("a,b\n\"q\"\n sp \n", ["厦门", "it's", "cr\r", "cr", "", "NULL", "last"]),
            ("厦门\n\nit's\nlast", ["a,b", "\"q\"", " sp ", "cr\r", "cr", "", "NULL"]),
            ("cr\r\nNULL\r\n", ["a,b", "\"q\"", " sp ", "厦门", "it's", "cr", "", "NULL", "last"]),
        ])
    func lines(list: String, kept: [String]) throws {
        let values = Self.texts.map { text in
            "('\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))')"
        }
        let rows = values.joined(separator: ", ").split(separator: "\r", omittingEmptySubsequences: false)
            .joined(separator: "' || chr(13) || '")
        let table = try SandboxedTable("SELECT u, u AS k FROM (VALUES \(rows), (NULL)) AS t(u)", engine)
        let schema = try SandboxedTable.schema([("u", "VARCHAR"), ("k", "VARCHAR")], unit: "u")
        let sql = "SELECT k, count(*) AS n FROM t GROUP BY 1"
        let found = try table.run(sql, schema, without: Array(list.utf8), engine)
        #expect(Set(found.map { $0[0] }) == Set(kept.map { $0 }) && found.count == kept.count)
    }

    @Test("A list of 200 000 units takes no longer than reading does")
    func longList() throws {
        let table = try SandboxedTable("SELECT i::INTEGER AS u FROM range(300000) t(i)", engine)
        let schema = try SandboxedTable.schema([("u", "INTEGER")], unit: "u")
        let list = (0..<200_000).map { "\($0 * 2)\n" }.joined()
        let start = ContinuousClock.now
        let rows = try table.run("SELECT count(*) AS n FROM t", schema, without: Array(list.utf8), engine)
        #expect(rows == [["150000" as String?, "150000"]])
        #expect(ContinuousClock.now - start < .seconds(120))
    }

    @Test("Conditions of the terms hold under the session's settings", arguments: [nil, "2\n"])
    func conditions(list: String?) throws {
        let table = try SandboxedTable(
            """
            SELECT i AS u, ['x', 'y''z', NULL][i] AS k, DATE '2013-01-01' + i::INTEGER AS d,
                [0.5::DOUBLE, 2.5, 'nan'::DOUBLE][i] AS f FROM range(1, 4) t(i)
            """, engine)
        let columns = [("u", "BIGINT"), ("k", "VARCHAR"), ("d", "DATE"), ("f", "DOUBLE")]
        let some = try ExactDecimal("0.25")
        for (row, kept) in [
            (RowCondition(column: "k", test: .among([.text(ExactText("y'z"))])), [2]),
            (RowCondition(column: "d", test: .within(least: .text(ExactText("2013-01-03")), most: nil)), [2, 3]),
            (RowCondition(column: "f", test: .within(least: .number(some), most: nil)), [1, 2]),
        ] {
            let schema = try SandboxedTable.schema(columns, unit: "u", rows: [row])
            let rows = try table.run(
                "SELECT count(*) AS n FROM t", schema, without: list.map { Array($0.utf8) }, engine)
            let count = kept.filter { list == nil || $0 != 2 }.count
            #expect(rows == [["\(count)" as String?, "\(count)"]], "\(row)")
        }
    }
}
