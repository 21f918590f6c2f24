import Foundation
import FuseCore

@testable import FuseQuery

/// Small tables with what real ones have: missing values, negative numbers, Chinese text, rows that belong to nobody.
struct SampleTables {
    static let visits = """
        SELECT CASE WHEN i % 17 = 0 THEN NULL ELSE (i * 7) % 23 END::INTEGER AS person,
            CASE i % 5 WHEN 0 THEN '厦门' WHEN 1 THEN '北京' WHEN 2 THEN 'Xiamen''s' WHEN 3 THEN NULL ELSE 'Ōsaka' END AS city,
            CASE WHEN i % 13 = 0 THEN NULL ELSE DATE '2012-12-01' + ((i * 37) % 800)::INTEGER END AS day,
            CASE WHEN i % 11 = 0 THEN NULL ELSE TIMESTAMP '2013-01-01 00:00:00' + INTERVAL (i * 5003) SECOND END AS seen,
            TIMESTAMPTZ '2013-01-01 22:30:00+00' + INTERVAL (i * 7001) SECOND AS moment,
            CASE WHEN i % 7 = 0 THEN NULL ELSE (i * 31) % 101 - 50 END::INTEGER AS amount,
            CASE WHEN i % 9 = 0 THEN NULL ELSE ((i * 977) % 20001 - 10000) / 100 END::DECIMAL(9,2) AS cost,
            CASE WHEN i % 10 = 0 THEN NULL ELSE ((i * 613) % 2001 - 1000) / 8.0 END::DOUBLE AS score,
            (((i * 13) % 41) / 4.0)::FLOAT AS ratio, ((i * 3) % 200 - 100)::TINYINT AS small,
            (i * 40000000000000000)::BIGINT AS big,
            CASE WHEN i % 6 = 0 THEN NULL ELSE i % 2 = 0 END AS flag,
            CASE i % 6 WHEN 0 THEN ' 12 ' WHEN 1 THEN 'abc' WHEN 2 THEN '-7' WHEN 3 THEN NULL WHEN 4 THEN '' ELSE '2013-02-30' END
                AS note
        FROM range(1, 200) AS t(i)
        """
    static let people = """
        SELECT i::INTEGER AS person, CASE WHEN i % 4 = 0 THEN NULL ELSE 18 + (i * 11) % 60 END::SMALLINT AS age,
            CASE i % 3 WHEN 0 THEN '思明' WHEN 1 THEN 'Haidian' ELSE NULL END AS district
        FROM range(0, 40) AS t(i) WHERE i % 5 <> 3
        """
    static let cities = """
        SELECT * FROM (VALUES ('厦门', '福建', 5280000::BIGINT, DATE '1980-10-07', 118.089),
            ('北京', '直辖', 21890000, DATE '1153-01-01', 116.407), ('Ōsaka', NULL, NULL, NULL, NULL),
            ('厦门', 'Fujian', 5280001, DATE '1980-10-08', 118.1), ('Nowhere', 'X', -1, NULL, 0.0))
            AS t(city, province, population, opened, longitude)
        """

    static let definitions = [("visits", visits), ("people", people), ("cities", cities)]

    /// What random queries over the tables are made of.
    static let world = World(tables: [
        World.Table(
            "visits", isPrivate: true,
            [
                "person unit", "city text city '厦门'|'北京'|'Xiamen''s'", "day date - DATE_'2013-06-30'|DATE_'2012-12-20'",
                "seen moment - TIMESTAMP_'2013-01-05_12:00:00'", "amount whole - -10|0|25", "cost decimal - -5|12.5",
                "score double - -1.5|10", "ratio double - 2.5|9", "flag truth - TRUE|FALSE",
                "note text - 'abc'|''|'-7'",
            ]),
        World.Table("people", isPrivate: true, ["person unit", "age whole - 30|50", "district text - '思明'|'Haidian'"]),
        World.Table(
            "cities", isPrivate: false,
            [
                "city text city '厦门'|'北京'", "province text - '福建'|'X'", "population whole - 0|5280000",
                "opened date - DATE_'1980-10-07'", "longitude double - 0|118.1",
            ]),
    ])

    static func bounds(_ lower: Int, _ upper: Int, scale: Int) throws -> ColumnBounds {
        try ColumnBounds(lower: ExactDecimal(lower), upper: ExactDecimal(upper), scale: scale)
    }

    static func catalog(wide: Bool = true, rows: [String: [RowCondition]] = [:]) throws -> Catalog {
        try Catalog([
            visitsSchema(wide, rows["visits", default: []]), peopleSchema(wide, rows["people", default: []]),
            citiesSchema(rows["cities", default: []]), firmsSchema(),
        ])
    }

    static func wideLimits() throws -> ContributionLimits {
        try ContributionLimits(maxGroups: 1_000_000, maxRowsPerGroup: 10_000)
    }

    private static func visitsSchema(_ wide: Bool, _ rows: [RowCondition]) throws -> TableSchema {
        let w = wide ? 1000 : 1
        return try TableSchema(
            dataset: ID("visits"),
            columns: [
                ColumnSchema(name: "person", type: ColumnType(duckDBName: "INTEGER")),
                ColumnSchema(name: "city", type: .text), ColumnSchema(name: "day", type: .date),
                ColumnSchema(name: "seen", type: .timestamp), ColumnSchema(name: "moment", type: .timestampTZ),
                ColumnSchema(name: "amount", type: ColumnType(duckDBName: "INTEGER")),
                ColumnSchema(name: "cost", type: ColumnType(duckDBName: "DECIMAL(9,2)")),
                ColumnSchema(name: "score", type: .double), ColumnSchema(name: "ratio", type: .float),
                ColumnSchema(name: "small", type: ColumnType(duckDBName: "TINYINT")),
                ColumnSchema(name: "big", type: ColumnType(duckDBName: "BIGINT")),
                ColumnSchema(name: "flag", type: .boolean), ColumnSchema(name: "note", type: .text),
            ],
            unit: UnitColumn(name: "person", column: "person"),
            bounds: [
                "amount": bounds(-20 * w, 30 * w, scale: 0), "cost": bounds(-50 * w, 40 * w, scale: 2),
                "score": bounds(-40 * w, 60 * w, scale: 3), "ratio": bounds(0, 8 * w, scale: 2),
                "small": wide ? bounds(-200, 200, scale: 0) : bounds(5, 120, scale: 0),
            ], rows: rows)
    }

    private static func peopleSchema(_ wide: Bool, _ rows: [RowCondition]) throws -> TableSchema {
        try TableSchema(
            dataset: ID("people"),
            columns: [
                ColumnSchema(name: "person", type: ColumnType(duckDBName: "INTEGER")),
                ColumnSchema(name: "age", type: ColumnType(duckDBName: "SMALLINT")),
                ColumnSchema(name: "district", type: .text),
            ],
            unit: UnitColumn(name: "person", column: "person"),
            bounds: ["age": wide ? bounds(0, 150, scale: 0) : bounds(30, 50, scale: 0)], rows: rows)
    }

    private static func citiesSchema(_ rows: [RowCondition]) throws -> TableSchema {
        try TableSchema(
            dataset: ID("cities"),
            columns: [
                ColumnSchema(name: "city", type: .text), ColumnSchema(name: "province", type: .text),
                ColumnSchema(name: "population", type: ColumnType(duckDBName: "BIGINT")),
                ColumnSchema(name: "opened", type: .date), ColumnSchema(name: "longitude", type: .double),
            ],
            unit: nil,
            bounds: ["population": bounds(0, 30_000_000, scale: 0), "longitude": bounds(-180, 180, scale: 3)],
            rows: rows)
    }

    private static func firmsSchema() throws -> TableSchema {
        try TableSchema(
            dataset: ID("firms"),
            columns: [
                ColumnSchema(name: "firm", type: ColumnType(duckDBName: "INTEGER")),
                ColumnSchema(name: "person", type: ColumnType(duckDBName: "BIGINT")),
                ColumnSchema(name: "blob", type: ColumnType(duckDBName: "BLOB")),
            ],
            unit: UnitColumn(name: "firm", column: "firm"))
    }
}

/// A folder that is removed when the last user lets go of it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("query-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
