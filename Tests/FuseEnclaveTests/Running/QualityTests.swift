import FuseCore
import FusePolicy
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// Article 23: checks that the provider declares run on the sealed bytes when they are taken in.
@Suite struct QualityTests {
    let room: Room
    let clock = Clock()

    init() throws { room = try Room(now: clock.now) }

    private func ingest(_ checks: String..., table: String = "trips") throws {
        try room.ingestTrips("columns:", "quality:\n\(checks.map { "  - { \($0) }\n" }.joined())columns:", table: table)
    }

    @Test(arguments: [
        ("check: within, column: minutes, least: 5, most: 63", "within(minutes)"),
        ("check: unique, column: vehicle", "unique(vehicle)"),
        ("check: among, column: district, values: [north, south, east]", "among(district)"),
    ])
    func `a check that is not met refuses the data with its name, and without a value`(
        check: String, name: String
    ) throws {
        let refusal = try #require(failure { try ingest("check: complete, column: vehicle", check) })
        #expect(refusal is PolicyError && refusal.kind == .badInput)
        #expect(refusal.reason.contains("trips") && refusal.reason.contains(name))
        for value in ["V1", "west", "64", "63"] + SmallTables.planted { #expect(!refusal.reason.contains(value)) }
        #expect(try room.vault.dataset(ID("trips")).version == 1)
    }

    @Test func `a missing value refuses a check of completeness`() throws {
        let table = room.path("incomplete.csv")
        try Files.write((SmallTables.trips + "V2000,,7,x,y\n").utf8, to: table)
        let refusal = failure { try ingest("check: complete, column: district", table: table) }
        #expect(refusal?.reason.contains("complete(district)") == true)
        #expect(failure { try ingest("check: complete, column: minutes", table: table) } == nil)
    }

    @Test func `what the checks found is kept, and stands in every receipt`() throws {
        try ingest(
            "check: complete, column: vehicle", "check: within, column: minutes, least: 5, most: 64",
            "check: among, column: district, values: [north, south, east, west]",
            "check: timely, asOf: 2026-11-01, days: 60")
        #expect(try room.vault.dataset(ID("trips")).quality == [true, true, true])
        let receipt = try room.answer(Asking.trips(room.cast)).predicate(room.trust)
        #expect(
            receipt.finding("art23.quality", "trips")?.evidence["checks"]
                == "complete(vehicle) within(minutes) among(district) timely(2026-11-01)")
    }

    @Test func `data is timely for the days that its terms give it, and no longer`() throws {
        try ingest("check: timely, asOf: 2026-11-01, days: 30")
        var asking = Asking.trips(room.cast)
        _ = try room.answer(asking)
        clock.advance(days: 10)
        asking.requestedAt = clock.now()
        #expect(try room.refusal(of: asking).rules == ["art23.quality trips"])
        let late = failure { try ingest("check: timely, asOf: 2026-11-01, days: 22") }
        #expect(late is VaultError || late is PolicyError)
        let terms = SmallTerms.trips(version: 3)
            .replacing("columns:", with: "quality:\n  - { check: timely, asOf: 2026-11-01, days: 30 }\ncolumns:")
        let outdated = failure { try room.ingest("trips", terms: terms, by: room.cast.fleet) }
        #expect(outdated is PolicyError && outdated?.reason.contains("timely") == true)
    }
}
