import FuseCore
import FusePrivacy
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// A list names units of the column that was in force when it was filed, and serves for no other.
@Suite struct ExclusionColumnTests {
    let room: Room

    init() throws { room = try Room(noise: .absentForTestsOnly) }

    @Test func `a new version with another unit column is refused until a list of that column is filed`() throws {
        let list = try room.exclude(["V1000"])
        try room.ingestTrips("unit: { name: vehicle, column: vehicle }", "unit: { name: vehicle, column: note }")
        let refusal = try room.refusal(of: Asking.trips(room.cast))
        #expect(refusal.rules == ["art32.subject trips"])
        #expect(refusal.evidence("art32.subject", "trips")["exclusion"] == list.description)
        let newer = try room.exclude(["\(SmallTables.plantedNote)-0"])
        let receipt = try room.answer(Asking.trips(room.cast)).predicate(room.trust)
        #expect(receipt.finding("art32.subject", "trips")?.evidence["exclusion"] == newer.description)
    }

    @Test func `a column of the same name and another type is another column`() throws {
        try room.exclude(["V1000"])
        let table = room.path("numbered.csv")
        let numbered = SmallTables.trips.split(separator: "\n").map { $0.hasPrefix("V") ? $0.dropFirst() : $0 }
        try Files.write(numbered.map { "\($0)\n" }.joined().utf8, to: table)
        try room.ingestTrips("", "", table: table)
        #expect(try room.refusal(of: Asking.trips(room.cast)).rules == ["art32.subject trips"])
        try room.exclude(["1000"])
        _ = try room.answer(Asking.trips(room.cast))
    }

    @Test func `a list that was filed on a later version serves that version's column`() throws {
        try room.ingestTrips("unit: { name: vehicle, column: vehicle }", "unit: { name: vehicle, column: note }")
        try room.exclude(["\(SmallTables.plantedNote)-0"])
        _ = try room.answer(Asking.trips(room.cast))
        try room.ingest("trips", terms: SmallTerms.trips(version: 3), by: room.cast.fleet)
        #expect(try room.refusal(of: Asking.trips(room.cast)).rules == ["art32.subject trips"])
    }
}
