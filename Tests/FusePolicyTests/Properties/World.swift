import FuseCore
import FuseQuery

@testable import FusePolicy

/// The few names, days and constants that random terms and questions are made of.
enum World {
    static let datasets = ["flights", "planes", "weather", "stays"]
    static let purposes = [
        "transport", "transport/punctuality", "transport/safety", "transport/punctuality/airports", "health",
        "emergency/typhoon-2026-09",
    ]
    static let constants: [Literal] = ["EWR", "JFK", "LGA"].map { .text(ExactText($0)) }
    static let rows: [RowCondition] = [
        RowCondition(column: "year", test: .within(least: .number(ExactDecimal(2013)), most: nil)),
        RowCondition(column: "year", test: .within(least: nil, most: .number(ExactDecimal(2024)))),
        RowCondition(column: "place", test: .among(constants)),
    ]
    /// 2026-11-23.
    static let today = 20780
    static let abroad: [Jurisdiction] = ["HK", "SG", "US"].compactMap { try? Jurisdiction($0) }

    static func parties() throws -> [ID<Party>] {
        try ["skyline", "harbour-air", "registry", "met-office"].map { try ID($0) }
    }
}
