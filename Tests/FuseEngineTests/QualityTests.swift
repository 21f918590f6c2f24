import FuseCore
import FuseQuery
import Testing

@testable import FuseEngine

@Suite("Checks of quality, in the sandbox")
struct QualityTests {
    private let engine: DuckDB

    init() throws { engine = try EngineUnderTest.with() }

    private static let columns = [
        ("i", "INTEGER"), ("d", "DECIMAL(9,2)"), ("f", "DOUBLE"), ("t", "VARCHAR"), ("b", "BOOLEAN"), ("day", "DATE"),
        ("at", "TIMESTAMP"), ("z", "TIMESTAMP WITH TIME ZONE"), ("s", "INTEGER"), ("x", "BLOB"),
    ]

    /// `i` is whole and unique; `d` has a NULL; `f` a NaN; `t` repeats; `s` holds text that is no number.
    private static let rows = """
        SELECT * FROM (VALUES
            (1::INTEGER, 1.50::DECIMAL(9,2), 0.5::DOUBLE, 'it''s', TRUE, DATE '2013-01-31', TIMESTAMP '2013-01-31 10:00:00',
                TIMESTAMPTZ '2013-01-31 10:00:00+00', '7', 'a'::BLOB),
            (2, 99.99, 'nan', '厦门', TRUE, DATE '2013-02-01', TIMESTAMP '2013-01-31 10:00:00.5',
                TIMESTAMPTZ '2013-01-31 10:00:00+00', 'x', 'b'::BLOB),
            (3, NULL, -1.5, 'it''s', NULL, NULL, NULL, NULL, NULL, 'b'::BLOB)) AS t(i, d, f, t, b, day, "at", z, s, x)
        """

    private static func number(_ text: String) throws -> Literal { .number(try ExactDecimal(text)) }

    private static func text(_ text: String) -> Literal { .text(ExactText(text)) }

    private static func checks() throws -> [(QualityCheck, Bool)] {
        [
            (.complete(column: "i"), true), (.complete(column: "d"), false), (.complete(column: "f"), false),
            (.complete(column: "s"), false), (.complete(column: "x"), true), (.complete(column: "T"), true),
            (.unique(column: "i"), true), (.unique(column: "t"), false), (.unique(column: "d"), true),
            (.unique(column: "f"), true), (.unique(column: "b"), false), (.unique(column: "z"), false),
            (.unique(column: "s"), true), (.unique(column: "x"), false), (.unique(column: "at"), true),
            (.within(column: "i", least: try number("1"), most: try number("3")), true),
            (.within(column: "i", least: try number("1.5"), most: nil), false),
            (.within(column: "d", least: nil, most: try number("99.99")), true),
            (.within(column: "d", least: nil, most: try number("99.98")), false),
            (.within(column: "f", least: try number("-1.5"), most: nil), true),
            (.within(column: "f", least: nil, most: try number("0.4")), false),
            (.within(column: "day", least: text("2013-01-31"), most: text("2013-02-01")), true),
            (.within(column: "day", least: text("2013-02-01"), most: nil), false),
            (.within(column: "at", least: nil, most: text("2013-01-31 10:00:00.5")), true),
            (.within(column: "at", least: nil, most: text("2013-01-31 10:00")), false),
            (.within(column: "z", least: text("2013-01-31 10:00"), most: nil), true),
            (.within(column: "s", least: try number("7"), most: try number("7")), true),
            (.among(column: "t", values: [text("it's"), text("厦门"), text("'; DROP TABLE x; --")]), true),
            (.among(column: "t", values: [text("it''s"), text("厦门")]), false),
            (.among(column: "b", values: [.boolean(true)]), true),
            (.among(column: "b", values: [.boolean(false)]), false),
            (.among(column: "d", values: [try number("1.5"), try number("99.990")]), true),
            (.among(column: "i", values: [try number("1"), try number("2")]), false),
            (.among(column: "day", values: [text("2013-01-31"), text("2013-02-01")]), true),
        ]
    }

    private func outcomes(
        _ checks: [QualityCheck], _ select: String, from inputs: Int = 1
    ) throws -> [Bool]? {
        let query = try QualityQuery(checks, of: SandboxedTable.schema(Self.columns))
        let sql = try #require(query.sql(paths: (0..<inputs).map(DuckDB.path(ofInput:))))
        let memory = try SandboxedTable(select, engine).memory
        let rows = try engine.run(sql: sql, inputs: Array(repeating: memory, count: inputs))
        #expect(rows.count == 1 && rows[0].allSatisfy { $0 == "true" || $0 == "false" }, "only truth values come out")
        return query.outcomes(rows)
    }

    @Test("Each kind of check is met and not met")
    func kinds() throws {
        let checks = try Self.checks()
        let found = try #require(try outcomes(checks.map(\.0), Self.rows))
        for (index, (check, isMet)) in checks.enumerated() { #expect(found[index] == isMet, "\(check)") }
    }

    @Test("An empty table meets every check")
    func empty() throws {
        let checks = try Self.checks().map(\.0)
        #expect(try outcomes(checks, Self.rows + " WHERE i > 5") == checks.map { _ in true })
    }

    @Test("A value that stands in two parts is not unique, and `timely` is not asked")
    func parts() throws {
        let checks = [
            QualityCheck.unique(column: "i"), .timely(asOf: CalendarDate(daysSinceEpoch: 0), days: 1),
            .complete(column: "i"),
        ]
        #expect(try outcomes(checks, Self.rows, from: 2) == [false, true])
    }

    @Test("The columns that are named suffice: every other one may stay sealed")
    func columns() throws {
        let bytes = try SandboxedTable(Self.rows, engine).memory
        let layout = try engine.layout(ofParquet: bytes)
        let query = try QualityQuery(
            [.unique(column: "i"), .complete(column: "d")], of: SandboxedTable.schema(Self.columns))
        #expect(query.columns == ["i", "d"])
        let part = try WritableMemory(size: bytes.size)
        for range in layout.ranges(forColumns: Set(query.columns)) {
            let piece = try bytes.read(at: range.lowerBound, count: range.count)
            try part.write(piece.span.bytes, at: range.lowerBound)
        }
        let sql = try #require(query.sql(paths: [DuckDB.path(ofInput: 0)]))
        #expect(try query.outcomes(engine.run(sql: sql, inputs: [part.sealed()])) == [true, false])
    }
}
