import FuseCore

@testable import FuseQuery

/// What is used of the flights of 2013 from New York; bounds cover all values.
enum FlightTables {
    static let flights = [
        TableColumn("tailnum", "VARCHAR"), TableColumn("month", "INTEGER", "1 12 0"),
        TableColumn("day", "INTEGER", "1 31 0"),
        TableColumn("dep_delay", "INTEGER", "-100 1500 0"), TableColumn("arr_delay", "INTEGER", "-100 1500 0"),
        TableColumn("carrier", "VARCHAR"), TableColumn("flight", "INTEGER"), TableColumn("origin", "VARCHAR"),
        TableColumn("dest", "VARCHAR"), TableColumn("air_time", "INTEGER", "0 800 0"),
        TableColumn("distance", "INTEGER", "0 5000 0"), TableColumn("hour", "INTEGER", "0 24 0"),
        TableColumn("time_hour", "TIMESTAMP"),
    ]
    static let planes = [
        TableColumn("tailnum", "VARCHAR"), TableColumn("year", "INTEGER", "1900 2013 0"),
        TableColumn("type", "VARCHAR"),
        TableColumn("manufacturer", "VARCHAR"), TableColumn("engines", "INTEGER", "1 4 0"),
        TableColumn("seats", "INTEGER", "0 500 0"), TableColumn("speed", "INTEGER", "0 500 0"),
        TableColumn("engine", "VARCHAR"),
    ]
    static let weather = [
        TableColumn("origin", "VARCHAR"), TableColumn("time_hour", "TIMESTAMP"),
        TableColumn("month", "INTEGER", "1 12 0"),
        TableColumn("temp", "DOUBLE", "0 120 2"), TableColumn("humid", "DOUBLE", "0 100 2"),
        TableColumn("wind_dir", "INTEGER", "0 360 0"), TableColumn("wind_speed", "DOUBLE", "0 1100 5"),
        TableColumn("precip", "DOUBLE", "0 10 2"), TableColumn("visib", "DOUBLE", "0 10 2"),
    ]

    static func catalog() throws -> Catalog {
        let unit = UnitColumn(name: "aircraft", column: "tailnum")
        return try Catalog([
            TableColumn.schema("flights", flights, unit: unit),
            TableColumn.schema("planes", planes, unit: unit, unique: ["tailnum"]),
            TableColumn.schema("weather", weather),
        ])
    }

    static let world = World(tables: [
        World.Table(
            "flights", isPrivate: true,
            [
                "tailnum unit", "month whole month 1|6|12", "day whole - 1|15", "dep_delay whole - 0|15|60",
                "arr_delay whole - -10|0|30", "carrier text - 'UA'|'DL'|'9E'", "origin text - 'JFK'|'LGA'",
                "dest text - 'ORD'|'ATL'|'LAX'", "air_time whole - 100|300", "distance whole - 500|2000",
                "time_hour moment hour TIMESTAMP_'2013-06-01_10:00:00'",
            ], weight: 2),
        World.Table(
            "planes", isPrivate: true,
            [
                "tailnum unit", "year whole year 1990|2000|2004", "manufacturer text - 'BOEING'|'EMBRAER'|'AIRBUS'",
                "engines whole - 1|2", "seats whole - 100|200", "speed whole - 100",
                "engine text - 'Turbo-fan'|'4 Cycle'",
            ]),
        World.Table(
            "weather", isPrivate: false,
            [
                "origin text - 'JFK'|'EWR'", "time_hour moment hour TIMESTAMP_'2013-06-01_10:00:00'",
                "month whole - 1|7",
                "temp double - 32|70.5", "humid double - 50", "wind_dir whole - 90|270", "visib double - 5|10",
            ], weight: 1),
    ])
}
