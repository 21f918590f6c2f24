import FuseCore
import Testing

@testable import FuseQuery

struct QualityTests {
    private static func table() throws -> TableSchema {
        try TableSchema(
            dataset: ID("odd"),
            columns: [("i", "INTEGER"), ("t", "VARCHAR"), ("day", "DATE"), ("x", "BLOB")].map {
                ColumnSchema(name: $0.0, type: ColumnType(duckDBName: $0.1))
            }, unit: nil)
    }

    private static let secret = VisibleRows.text("hidden-value")

    @Test(arguments: [
        QualityCheck.complete(column: "missing"), .unique(column: "missing"),
        .within(column: "missing", least: VisibleRows.number("1"), most: nil),
        .among(column: "missing", values: [secret]),
        .within(column: "i", least: nil, most: nil), .within(column: "i", least: secret, most: nil),
        .within(column: "t", least: secret, most: nil), .among(column: "t", values: []),
        .among(column: "i", values: [secret]), .among(column: "day", values: [secret]),
        .among(column: "x", values: [secret]),
    ])
    func `checks that do not fit their column are refused without their constants`(check: QualityCheck) throws {
        let error = #expect(throws: QueryError(.catalog, "")) { try QualityQuery([check], of: Self.table()) }
        #expect(error?.reason.contains("odd") == true && error?.reason.contains("hidden") == false)
    }

    @Test func `what a row cannot answer is not asked`() throws {
        let timely = QualityCheck.timely(asOf: try CalendarDate("2026-10-01"), days: 90)
        let none = try QualityQuery([timely], of: Self.table())
        #expect(none.checks.isEmpty && none.columns.isEmpty && none.sql(paths: ["/a"]) == nil)
        let checks: [QualityCheck] = [.unique(column: "T"), timely, .complete(column: "i"), .complete(column: "t")]
        let some = try QualityQuery(checks, of: Self.table())
        #expect(some.checks == [checks[0], checks[2], checks[3]] && some.columns == ["i", "t"])
        #expect(some.sql(paths: ["/a", "/b"])?.contains("read_parquet(['/a', '/b']") == true)
        #expect(some.outcomes([["true", "false", "true"]]) == [true, false, true])
        for rows in [
            [], [["true", "false"]], [["true", nil, "true"]], [["1", "true", "true"]], [["true"], ["true"]],
        ] {
            #expect(some.outcomes(rows) == nil, "\(rows)")
        }
    }
}
