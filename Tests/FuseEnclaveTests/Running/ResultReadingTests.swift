import FuseCore
import FuseQuery
import Testing

@testable import FuseEnclave

/// What comes out of the sandbox is believed only in exactly the plan's form.
@Suite struct ResultReadingTests {
    let reading: ResultReading

    init() throws {
        let room = try Room()
        try room.ingest("trips", terms: SmallTerms.tripsWithMoreUses, by: room.cast.fleet)
        let job = SmallJob(
            datasets: "trips", parameters: "{}", bounds: "{}",
            sql: """
                SELECT district, count(*) AS trips, median(minutes) AS middle FROM trips GROUP BY ROLLUP (district)
                """)
        let folder = try room.jobFolder(Asking(room.cast, job))
        let plan = try room.enclave.plan(folder.job, parameters: [:]).plan
        try #require(plan.groupingSets == [[], [0]])
        try #require(plan.quantities.map(\.name) == ["units", "rows", "histogram"])
        reading = ResultReading(plan)
    }

    static let good: [[String?]] = [
        ["1", "north", "5", "9", "0:1024,7:2048"], ["1", nil, "5", "9", ""], ["0", nil, "0", "0", ""],
        ["1", "", "5", "-9", "120:1"], ["1", "1,2:3", "5", "9", "0:0"],
    ]

    @Test(arguments: good)
    func `rows of the plan's form are read`(cells: [String?]) throws {
        let row = try #require(reading.row(cells))
        #expect(row.set == cells[0].flatMap { Int($0) } && row.keys == Array(cells[0..<2]))
        #expect(row.quantities.count == 3)
        #expect("\(row)" == "<redacted>")
    }

    static let bad: [[String?]] = [
        [], ["1", "north", "5", "9"], ["1", "north", "5", "9", "", ""], ["2", nil, "5", "9", ""],
        [nil, "north", "5", "9", ""], ["-1", nil, "5", "9", ""], ["+0", "north", "5", "9", ""],
        ["0", "north", "5", "9", ""], ["1", "north", nil, "9", ""], ["1", "north", "5", "9", nil],
        ["1", "north", "5.0", "9", ""], ["1", "north", "", "9", ""], ["1", "north", "+5", "9", ""],
        ["1", "north", "5", "--9", ""], ["1", "north", "5", "0x9", ""], ["1", "north", "5", " 9", ""],
        ["1", "north", "5", String(repeating: "9", count: 40), ""], ["1", "north", "٥", "9", ""],
        ["1", "north", "5", "9", "121:1"], ["1", "north", "5", "9", "0:-1"], ["1", "north", "5", "9", "-1:1"],
        ["1", "north", "5", "9", "1:1,1:1"], ["1", "north", "5", "9", "2:1,1:1"], ["1", "north", "5", "9", "1:1,"],
        ["1", "north", "5", "9", "1"], ["1", "north", "5", "9", "1:2:3"], ["1", "north", "5", "9", ","],
        ["1", "north", "5", "9", "1: 1"], ["1", "north", "5", "9", "1:"], ["1", "north", "5:1", "9", ""],
    ]

    @Test(arguments: bad)
    func `anything else is refused`(cells: [String?]) { #expect(reading.row(cells) == nil) }
}
