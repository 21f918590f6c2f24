import FuseCore
import FuseVault
import Testing

@testable import FuseEnclave

/// Programs that read the Parquet file of a release find in it what stands in its CSV, in types.
@Suite struct ParquetReleaseTests {
    let room: Room

    init() throws { room = try Room() }

    /// By column, its type.
    private func types(_ answer: Answer) throws -> [String: String] {
        let path = try parquet(answer)
        let lines = try PlainDuckDB.run("SELECT column_name, column_type FROM (DESCRIBE FROM '\(path)')")
        let rows = lines.split(separator: "\n").dropFirst().map { $0.split(separator: ",", maxSplits: 1) }
        return Dictionary(
            uniqueKeysWithValues: rows.map {
                (String($0[0]), String($0[1]).replacing("\"", with: "").replacing("\r", with: ""))
            })
    }

    private func parquet(_ answer: Answer) throws -> String {
        try Files.write(try #require(answer.files["release.parquet"]), to: room.path("release.parquet"))
        return room.path("release.parquet")
    }

    /// Compares row by row in order, each text of the CSV read as the column's own type.
    private func expectSame(_ answer: Answer) throws {
        let path = try parquet(answer)
        try Files.write(answer.csv, to: room.path("release.csv"))
        let types = try types(answer)
        let columns = answer.table.columns
        #expect(Set(types.keys) == Set(columns))
        let casts = columns.map { "CAST(\"\($0)\" AS \(types[$0] ?? "")) AS \"\($0)\"" }.joined(separator: ", ")
        let csv = """
            SELECT \(casts) FROM read_csv('\(room.path("release.csv"))', header = true, auto_detect = false, delim = ',', \
            quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, \
            columns = {\(columns.map { "'\($0)': 'VARCHAR'" }.joined(separator: ", "))})
            """
        let number = "row_number() OVER () AS row_of_file"
        let (left, right) = ("SELECT \(number), * FROM (\(csv))", "SELECT \(number), * FROM '\(path)'")
        for (one, other) in [(left, right), (right, left)] {
            #expect(try PlainDuckDB.run("SELECT count(*) FROM (\(one) EXCEPT ALL \(other))").hasSuffix("\n0\n"))
        }
        let rows = try PlainDuckDB.run("SELECT count(*) FROM '\(path)'")
        #expect(rows.hasSuffix("\n\(answer.table.rows.count)\n"))
    }

    @Test func `counts are whole numbers, means floating-point numbers and keys text`() throws {
        let answer = try room.answer(Asking(room.cast))
        let types = try types(answer)
        #expect(types["make"] == "VARCHAR")
        for name in ["vehicles", "vehicles_low", "vehicles_high", "trips"] { #expect(types[name] == "BIGINT") }
        for name in ["mean_minutes", "mean_minutes_low"] { #expect(types[name] == "DOUBLE") }
        try expectSame(answer)
    }

    /// Districts whose zones are hostile text.
    private static let areas = """
        district,zone,stops
        north,"<script>alert(""1"")</script>, x",10
        south,"",11
        east,"=cmd|' /C calc'!A0",12
        west,outer,13

        """

    @Test func `open data has its types too, and keys theirs`() throws {
        let terms = SmallTerms.areas.replacing("version: 1\nprovider", with: "version: 2\nprovider").replacing(
            "uses: [sum, mean]", with: "uses: [sum, mean, group, filter, quantile, count]")
        try Files.write(Self.areas.utf8, to: room.path("areas.csv"))
        try room.ingest(room.path("areas.csv"), terms: terms, by: room.cast.survey)
        let job = SmallJob(
            datasets: "areas", parameters: "{}", bounds: "{}",
            sql: """
                SELECT stops, stops > 11 AS many, DATE '2024-02-28' + stops AS day, stops * 0.25 AS quarter,
                    nullif(zone, 'inner') AS zone, count(*) AS n, sum(stops * 1.50) AS weight, max(stops) AS most,
                    avg(stops) AS mean, GROUPING(stops) AS level
                FROM areas GROUP BY ROLLUP (1), 2, 3, 4, 5 ORDER BY stops
                """)
        let answer = try room.answer(Asking(room.cast, job))
        let types = try types(answer)
        #expect(types["stops"] == "BIGINT" && types["many"] == "BOOLEAN" && types["day"] == "DATE")
        #expect(types["quarter"] == "DECIMAL(38,2)" && types["zone"] == "VARCHAR" && types["n"] == "BIGINT")
        #expect(types["weight"]?.hasPrefix("DECIMAL(38,") == true && types["most"] == "BIGINT")
        #expect(types["mean"] == "DOUBLE" && types["level"] == "BIGINT")
        try expectSame(answer)
        let page = String(decoding: try #require(answer.files["release.html"]), as: UTF8.self)
        #expect(page.contains("<bdi>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;, x</bdi>"))
    }

    @Test func `a release without a row has its columns all the same`() throws {
        var job = SmallJob.onAreas
        job.sql = "SELECT zone, count(*) AS n FROM areas GROUP BY zone HAVING count(*) > 1000"
        let answer = try room.answer(Asking(room.cast, job))
        #expect(answer.table.rows.isEmpty)
        #expect(try types(answer).keys.sorted() == ["n", "n_high", "n_low", "zone"])
    }
}
