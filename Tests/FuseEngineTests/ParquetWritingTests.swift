import FuseCore
import FuseFiles
import Testing

@testable import FuseEngine

@Suite("Parquet from rows of text")
struct ParquetWritingTests {
    private let engine: DuckDB

    init() throws { engine = try EngineUnderTest.with() }

    private func read(_ file: [UInt8]) throws -> (columns: [EngineColumn], rows: [[String?]]) {
        let input = try SealedMemory(file)
        let sql = "SELECT * FROM read_parquet('\(DuckDB.path(ofInput: 0))')"
        return (try engine.schema(ofParquet: [input]), try engine.run(sql: sql, inputs: [input]))
    }

    @Test("Each column keeps its type, and each value itself")
    func types() throws {
        let columns = [
            ("t", "VARCHAR"), ("n", "BIGINT"), ("x", "DOUBLE"), ("m", "DECIMAL(38,2)"), ("d", "DATE"),
            ("ok", "BOOLEAN"),
            ("at", "TIMESTAMP"),
        ].map { EngineColumn(name: $0, type: $1) }
        let rows: [[String?]] = [
            ["a", "-9223372036854775808", "0.1", "999999999999999999999999999999999999.99", "2024-02-29", "true", nil],
            [nil, nil, nil, nil, nil, nil, nil],
            ["", "7", "1e+300", "-0.05", "infinity", "false", "2024-02-29 12:30:00.123456"],
        ]
        let (read, values) = try read(engine.parquet(rows, as: columns))
        #expect(read == columns)
        #expect(values == rows)
    }

    @Test("Every text comes back as it was, in a lone column too")
    func texts() throws {
        let texts: [String?] = [
            nil, "", nil, " ", ",", "\"", "\\", "'; DROP TABLE x; --", "\r\n", "\n", "\u{0}", "a\u{0}b", "\u{7f}\u{85}",
            "\u{202e}", "\u{feff}", "厦门", "👨‍👩‍👧", "NULL", "null", "{\"c0\":1}", String(repeating: "長", count: 700_000),
        ]
        let file = try engine.parquet(texts.map { [$0] }, as: [EngineColumn(name: "only", type: "VARCHAR")])
        #expect(try read(file).rows == texts.map { [$0] })
    }

    @Test("Names may have any character that an output's name can have")
    func names() throws {
        let names = ["a\"b", "c'd", "two words", "厦门", "\u{85}x", "\u{202e}y", "SELECT", "a;b", "é"]
        let file = try engine.parquet(
            [names.map { $0 }], as: names.map { EngineColumn(name: $0, type: "VARCHAR") })
        let (columns, rows) = try read(file)
        #expect(columns.map(\.name) == names && rows == [names])
    }

    @Test("The same rows give the same bytes, many of them too, and no rows give a table with columns")
    func sameBytes() throws {
        let columns = ["k", "v"].map { EngineColumn(name: $0, type: $0 == "k" ? "VARCHAR" : "BIGINT") }
        let rows = (0..<200_000).map { ["group \($0 % 977)", "\($0 * 7919 % 1_000_003)"] as [String?] }
        let first = try engine.parquet(rows, as: columns)
        #expect(try engine.parquet(rows, as: columns) == first)
        #expect(try read(first).rows == rows, "in the same order")
        let (read, none) = try read(engine.parquet([], as: columns))
        #expect(read == columns && none.isEmpty)
    }

    @Test("A text that its column cannot hold is an error that does not repeat it")
    func misfit() throws {
        let column = [EngineColumn(name: "n", type: "BIGINT")]
        for text in ["secret-word", "", "99999999999999999999"] {
            let error = #expect(throws: EngineError.self) { try engine.parquet([["1"], [text]], as: column) }
            #expect(error?.code == .malformedTable && error?.reason.contains("secret") == false)
        }
    }
}
