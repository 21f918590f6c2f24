import BigInt
import FuseCore
import Testing

@testable import FuseQuery

struct CatalogTests {
    private static let integer = ColumnType(duckDBName: "INTEGER")

    private static func table(
        _ names: [String], unit: String? = nil, bounds: [String: ColumnBounds] = [:], type: ColumnType = integer
    ) throws -> TableSchema {
        try TableSchema(
            dataset: ID("t"), columns: names.map { ColumnSchema(name: $0, type: type) },
            unit: unit.map { UnitColumn(name: "person", column: $0) }, bounds: bounds)
    }

    @Test func `schemas that contradict themselves are refused`() throws {
        let bounds = try ColumnBounds(lower: .zero, upper: ExactDecimal(1), scale: 0)
        #expect(throws: QueryError.self) { try Self.table(["a", "A"]) }
        #expect(throws: QueryError.self) { try Self.table(["\u{e9}", "e\u{301}"]) }
        #expect(throws: QueryError.self) { try Self.table(["a\nb"]) }
        #expect(throws: QueryError.self) { try Self.table([""]) }
        #expect(throws: QueryError.self) { try Self.table(["a"], unit: "b") }
        #expect(throws: QueryError.self) { try Self.table(["a"], unit: "a", type: .double) }
        #expect(throws: QueryError.self) { try Self.table(["a"], unit: "a", type: .other("UUID")) }
        #expect(throws: QueryError.self) { try Self.table(["a"], bounds: ["b": bounds]) }
        #expect(throws: QueryError.self) { try Self.table(["a"], bounds: ["a": bounds], type: .text) }
        #expect(throws: QueryError.self) { try Catalog([Self.table(["a"]), Self.table(["b"])]) }
        #expect(try Self.table(["Ab"], unit: "aB").column("AB")?.name == "Ab")
    }

    @Test func `bounds and limits outside their ranges are refused`() throws {
        #expect(throws: QueryError.self) { try ColumnBounds(lower: ExactDecimal(2), upper: ExactDecimal(1), scale: 0) }
        #expect(throws: QueryError.self) { try ColumnBounds(lower: .zero, upper: .zero, scale: 10) }
        #expect(throws: QueryError.self) { try ColumnBounds(lower: .zero, upper: .zero, scale: -1) }
        #expect(throws: QueryError.self) { try ContributionLimits(maxGroups: 0) }
        #expect(throws: QueryError.self) { try ContributionLimits(maxGroups: 1, maxRowsPerGroup: 0) }
        #expect(throws: QueryError.self) { try ContributionLimits(maxGroups: .max) }
        #expect(throws: QueryError.self) { try ContributionLimits.ValueRange(lower: ExactDecimal(1), upper: .zero) }
    }

    @Test(arguments: [
        "BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER",
        "UBIGINT",
        "DECIMAL(15,2)", "FLOAT", "DOUBLE", "VARCHAR", "DATE", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE",
    ])
    func `the engine's names of types are read and written`(name: String) {
        let type = ColumnType(duckDBName: name)
        #expect(type.name == name)
        if case .other = type { Issue.record("\(name) is not known") }
    }

    @Test(arguments: [
        "BLOB", "INTEGER[]", "STRUCT(a INTEGER)", "DECIMAL(39,0)", "DECIMAL(5,6)", "DECIMAL(", "integer", "",
    ])
    func `other names stay other types`(name: String) { #expect(ColumnType(duckDBName: name) == .other(name)) }

    @Test func `parameters are read by type and nothing else`() throws {
        let good: [(String, ParameterType, ParameterValue)] = [
            ("-5", .integer, .integer(-5)), ("0.50", .decimal, .decimal(try ExactDecimal("0.5"))),
            ("' OR 1", .text, .text("' OR 1")),
            ("2013-01-31", .date, .date(try CalendarDate("2013-01-31"))), ("false", .boolean, .boolean(false)),
            ("2013-01-31 10:00", .timestamp, .timestamp(CivilMoment(microseconds: 1_359_626_400_000_000))),
        ]
        for (text, type, value) in good {
            #expect(try ParameterValue.parse(text, as: type) == value)
            #expect(value.type == type)
        }
        let bad: [(String, ParameterType)] = [
            ("5.0", .integer), ("+5", .integer), ("05", .integer), (" 5", .integer), ("9223372036854775808", .integer),
            ("nan", .decimal), ("1,5", .decimal), ("2013-02-30", .date), ("TRUE", .boolean),
            ("2013-01-31 24:00", .timestamp),
            ("2013-01-31 10:00:00.1234567", .timestamp), ("", .integer),
        ]
        for (text, type) in bad {
            let error = #expect(throws: QueryError(.parameter, "")) { try ParameterValue.parse(text, as: type) }
            #expect(text.utf8.count < 3 || error?.reason.contains(text) == false)
        }
    }
}
