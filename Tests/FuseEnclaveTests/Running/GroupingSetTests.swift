import FuseCore
import FusePrivacy
import FuseQuery
import FuseReceipts
import Testing

@testable import FuseEnclave

@Suite struct GroupingSetTests {
    private static let sql = """
        SELECT district, GROUPING(district) AS level, count(*) AS trips, 100.0 * count(*) / count(DISTINCT vehicle) AS rate
        FROM trips GROUP BY ROLLUP (district) ORDER BY level, district
        """

    private func asking(_ room: Room) throws -> Asking {
        try room.ingest("trips", terms: SmallTerms.tripsWithMoreUses, by: room.cast.fleet)
        var job = SmallJob.onTrips(Self.sql)
        job.bounds = "{}"
        job.maxGroups = 4
        return Asking(room.cast, job)
    }

    @Test func `a total stands beside its parts, and its key is empty`() throws {
        let room = try Room(noise: .absentForTestsOnly)
        let table = try room.answer(asking(room)).table
        #expect(
            table.columns.prefix(3) == ["district", "level", "trips"], "what follows from keys alone has no interval")
        #expect(table.column("district") == ["east", "north", "south", "west", ""])
        #expect(table.column("level") == ["0", "0", "0", "0", "1"])
        let trips = table.column("trips").compactMap { Int($0) }
        #expect(trips.last == 750 && trips.dropLast().reduce(0, +) == 750)
        #expect(table.column("rate").last.flatMap { Double($0) } == 300)
    }

    @Test func `a unit is protected in all groups of all groupings together, and the receipt says so`() throws {
        let room = try Room()
        let privacy = try #require(try room.answer(asking(room)).predicate(room.trust).privacy)
        #expect(privacy.maxGroups == 4 + 1)
        #expect(try losses(privacy.noise, bounds: [1, 3]).reduce(0, +) == 4, "5 groups × bound ÷ scale")
    }

    /// What each quantity spends of ε.
    private func losses(_ noise: [NoiseScale], bounds: [Int]) throws -> [Double] {
        try zip(noise, bounds).map { noise, bound in
            let parts = noise.scale.dropFirst("scale ".count).split(separator: "/").compactMap { Double($0) }
            let (numerator, denominator) = (try #require(parts.first), parts.dropFirst().first ?? 1)
            return Double(5 * bound) * denominator / numerator
        }
    }

    @Test func `groups whose key is missing are other groups than totals`() throws {
        let room = try Room(noise: .absentForTestsOnly)
        var asking = try asking(room)
        asking.job.sql = """
            SELECT nullif(district, 'north') AS place, GROUPING(nullif(district, 'north')) AS level, count(*) AS trips
            FROM trips GROUP BY ROLLUP (place) ORDER BY level, place
            """
        let table = try room.answer(asking).table
        #expect(table.column("place") == ["east", "south", "west", "", ""])
        #expect(table.column("level") == ["0", "0", "0", "0", "1"])
        let trips = table.column("trips").compactMap { Int($0) }
        #expect(trips.count == 5 && trips[3] < trips[4])
    }
}
