import FuseCore
import FusePrivacy
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// The terms let only some rows and constants be used.
@Suite struct RowTests {
    @Test(arguments: [
        ("{ column: district, among: [north, south] }", ["north", "south"], 0, 120),
        ("{ column: minutes, least: 10, most: 40 }", SmallTables.districts, 10, 40),
    ])
    func `rows that the terms leave out change the answer exactly as if they were not there`(
        condition: String, districts: [String], least: Int, most: Int
    ) throws {
        let (limited, filtered) = (try Room(noise: .absentForTestsOnly), try Room(noise: .absentForTestsOnly))
        let whole = try limited.answer(Asking(limited.cast))
        try limited.ingestTrips("columns:", "rows: [\(condition)]\ncolumns:")
        let table = try filtered.table(SmallTables.trips) { line in
            let cells = line.split(separator: ",")
            return districts.contains(String(cells[1])) && (least...most).contains(Int(cells[2]) ?? -1)
        }
        try filtered.ingestTrips("", "", table: table)
        let answer = try limited.answer(Asking(limited.cast))
        #expect(answer.csv == (try filtered.answer(Asking(filtered.cast)).csv))
        #expect(answer.csv != whole.csv && !answer.table.rows.isEmpty)
        let evidence = try answer.predicate(limited.trust).finding("art27.minimum", "trips")?.evidence
        #expect(evidence?["rows"] == "applied")
    }

    @Test func `a column is compared only with the constants that the terms name`() throws {
        let room = try Room()
        try room.ingestTrips("uses: [join, group, filter] }", "uses: [join, group, filter], literals: [north, south] }")
        func asking(_ condition: String) -> Asking {
            var asking = Asking(room.cast, .onTrips("SELECT count(*) AS trips FROM trips WHERE \(condition)"))
            asking.job.epsilon = "1"
            return asking
        }
        for condition in ["district = 'north'", "district IN ('north', 'south')", "district <> 'north'"] {
            _ = try room.answer(asking(condition))
        }
        for condition in [
            "district = 'east'", "district IN ('north', 'east')", "district <> 'east'", "district > 'north'",
            "district LIKE 'n%'", "NOT (district = 'east')", "district || 'x' = 'northx'",
        ] {
            #expect(try room.refusal(of: asking(condition)).rules == ["art27.minimum trips"], "\(condition)")
        }
    }
}
