import FuseCore
import FuseFiles
import Testing

@testable import FuseEngine

@Suite("CSV")
struct CSVTests {
    private let engine: DuckDB

    init() throws { engine = try EngineUnderTest.with() }

    private func convert(_ texts: [String], nulls: [String] = []) throws -> (columns: [EngineColumn], rows: [[String?]])
    {
        let files = try texts.map { try TemporaryFile($0) }
        return try withExtendedLifetime(files) {
            var sink = BytesSinkInMemory()
            let columns = try engine.convertCSV(files: files.map { try $0.opened() }, nulls: nulls, to: &sink)
            let input = try SealedMemory(sink.bytes)
            #expect(try engine.schema(ofParquet: [input]) == columns)
            let sql = "SELECT * FROM read_parquet('\(DuckDB.path(ofInput: 0))')"
            return (columns, try engine.run(sql: sql, inputs: [input]))
        }
    }

    private func reason(_ texts: [String], nulls: [String] = []) throws -> String? {
        do {
            _ = try convert(texts, nulls: nulls)
            return nil
        } catch let error as EngineError {
            #expect(error.kind == .badInput)
            return error.reason
        }
    }

    @Test("Values get the types that fit all rows, and marks of missing values become NULL")
    func types() throws {
        let text = """
            id,tail,delay,share,day,at,ok
            1,N1,5,0.5,2013-01-01,2013-01-01T10:00:00Z,true
            2,NA,NA,2,2013-01-02,2013-01-01T11:00:00Z,false
            3,"a, ""b""\nc",-7,,NA,NA,

            """
        let (columns, rows) = try convert([text], nulls: ["NA"])
        #expect(columns.map(\.name) == ["id", "tail", "delay", "share", "day", "at", "ok"])
        #expect(
            columns.map(\.type) == [
                "BIGINT", "VARCHAR", "BIGINT", "DOUBLE", "DATE", "TIMESTAMP WITH TIME ZONE", "BOOLEAN",
            ])
        #expect(rows[0] == ["1", "N1", "5", "0.5", "2013-01-01", "2013-01-01 10:00:00+00", "true"])
        #expect(rows[1] == ["2", nil, nil, "2.0", "2013-01-02", "2013-01-01 11:00:00+00", "false"])
        #expect(rows[2] == ["3", "a, \"b\"\nc", "-7", nil, nil, nil, nil])
    }

    @Test("The last row of many decides a type as the first does")
    func wholeFile() throws {
        let text = "a,b\n" + String(repeating: "1,1\n", count: 100_000) + "x,2.5\n"
        #expect(try convert([text]).columns.map(\.type) == ["VARCHAR", "DOUBLE"])
    }

    @Test("Several parts make one table with one type a column")
    func parts() throws {
        let (columns, rows) = try convert(["a,b\n1,\n", "a,b\r\n2.5,x\r\n", "\u{FEFF}a,b\n3,y"])
        #expect(columns.map(\.type) == ["DOUBLE", "VARCHAR"])
        #expect(rows == [["1.0", nil], ["2.5", "x"], ["3.0", "y"]])
    }

    @Test("A day is never taken for a month: dates that are not in ISO form stay text")
    func ambiguousDates() throws {
        #expect(try convert(["d\n01/02/2013\n"]).rows == [["01/02/2013"]])
        #expect(try reason(["d\n01/02/2013 10:00:00\n"]) != nil)
    }

    @Test("Parts with other headers are refused", arguments: ["b,a\n1,2\n", "a\n1\n", "a,b,c\n1,2,3\n", "a,c\n1,2\n"])
    func headers(other: String) throws {
        #expect(try reason(["a,b\n1,2\n", other])?.contains("another header") == true)
    }

    @Test(
        "A header must name every column once",
        arguments: [
            "", "\n", "a,\n1,2\n", "a,a\n1,2\n", "A,a\n1,2\n", "\"a\nb\",c\n1,2\n", "a\0,b\n1,2\n", "\"a,b\n1,2\n",
        ])
    func badHeader(text: String) throws {
        #expect(try reason([text])?.contains("line 1: the header") == true)
    }

    @Test("Headers are read with their quotes")
    func quotedHeader() throws {
        let (columns, rows) = try convert(["\"a, b\",\"say \"\"x\"\"\",it's\n1,2,3\n"])
        #expect(columns.map(\.name) == ["a, b", "say \"x\"", "it's"])
        #expect(rows == [["1", "2", "3"]])
    }

    @Test(
        "A malformed record is told by file and line, never by content",
        arguments: [
            ("a,b\n1,2\nsecret,4,5\n", " line 3 "), ("a,b\n1,2\nsecret\n", " line 3 "),
            ("a,b\n1,\"secret\n2,y\n", " line 2 "), ("a,b\n1,\"secret\"y\n", " line 2 "),
            ("a,b\n" + String(repeating: "1,2\n", count: 100_000) + "secret,2,3\n", " line 100002 "),
        ])
    func malformed(text: String, place: String) throws {
        let reason = try #require(try reason([text]))
        #expect(reason.contains(place))
        #expect(!reason.contains("secret"))
        #expect(reason.hasPrefix("`/tmp/fusebox-test-"))
    }

    @Test("Bytes that are not UTF-8 are refused")
    func encoding() throws {
        let file = try TemporaryFile(Array("a,b\n1,".utf8) + [0xFF, 0x0A])
        #expect(try code { try engine.schema(ofCSV: [file.opened()], nulls: []) } == .malformedTable)
    }

    @Test("The file that is at fault is named, of several")
    func faultyPart() throws {
        let files = [try TemporaryFile("a,b\n1,2\n"), try TemporaryFile("a,b\n1,2\n3\n")]
        let error = #expect(throws: EngineError.self) {
            try engine.schema(ofCSV: files.map { try $0.opened() }, nulls: [])
        }
        #expect(error?.reason.hasPrefix("`\(files[1].path)` line 3 ") == true)
    }

    @Test("Names and marks that look like statements stay text")
    func injection() throws {
        let name = "x': 'INT'}); COPY (SELECT 1) TO '/tmp/x'; --"
        let (columns, rows) = try convert(["\(name)\n1\n'; DROP TABLE t; --\n"], nulls: ["'; DROP TABLE t; --"])
        #expect(columns == [EngineColumn(name: name, type: "BIGINT")])
        #expect(rows == [["1"], [nil]])
        #expect(try reason(["a\n1\n"], nulls: ["x\n.shell id"]) == "a `null` mark must be one line of at most 64 bytes")
    }

    @Test("A sink that fails ends the conversion with its own error")
    func failingSink() throws {
        struct Full: Error {}
        struct FullSink: ByteSink {
            func write(_ bytes: ArraySlice<UInt8>) throws { throw Full() }
        }
        let file = try TemporaryFile("a,b\n1,2\n")
        var sink = FullSink()
        #expect(throws: Full.self) { try engine.convertCSV(files: [file.opened()], nulls: [], to: &sink) }
    }

    @Test("A table's file is not changed by its conversion")
    func unchanged() throws {
        let file = try TemporaryFile("a,b\n1,2\n")
        var sink = BytesSinkInMemory()
        _ = try engine.convertCSV(files: [file.opened()], nulls: [], to: &sink)
        #expect(try file.opened().contents(limit: 100) == Array("a,b\n1,2\n".utf8))
        #expect(sink.bytes.starts(with: "PAR1".utf8))
    }
}
