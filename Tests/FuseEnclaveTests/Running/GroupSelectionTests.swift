import BigInt
import FuseCore
import FusePrivacy
import FuseReceipts
import Testing

@testable import FuseEnclave

/// How groups are selected follows from what the job asks for, and check, receipt and page say which way it is.
@Suite struct GroupSelectionTests {
    let room: Room

    init() throws { room = try Room() }

    private static let withoutCount = "SELECT district, sum(minutes) AS minutes FROM trips GROUP BY 1"

    private func check(_ sql: String, mechanism: String? = "laplace") throws -> JobCheck {
        var job = SmallJob.onTrips(sql)
        job.mechanism = mechanism
        let asking = Asking(room.cast, job)
        return try room.enclave.check(room.jobFolder(asking).job, parameters: asking.parameters)
    }

    @Test func `where no count of units is released, odds select groups`() throws {
        let odds = try check(Self.withoutCount)
        #expect(odds.threshold == nil && odds.selection?.hasPrefix("optimal odds for epsilon ") == true)
        #expect(odds.quantities[0].noise == "not released" && odds.quantities[1].noise.hasPrefix("scale "))
        #expect(odds.evenOdds != nil && odds.minimumGroup == 20)
    }

    @Test(arguments: [
        "SELECT district, count(DISTINCT vehicle) AS vehicles FROM trips GROUP BY 1",
        withoutCount + " HAVING count(DISTINCT vehicle) > 30", withoutCount + " ORDER BY count(DISTINCT vehicle)",
    ])
    func `a count of units that anything is made from is noisy, and its threshold selects`(sql: String) throws {
        let check = try check(sql)
        #expect(check.threshold != nil && check.threshold == check.evenOdds)
        #expect(check.selection?.hasPrefix("threshold ") == true)
        #expect(check.quantities[0].noise.hasPrefix("scale "))
    }

    @Test func `Gaussian noise selects by a threshold`() throws {
        #expect(try check(Self.withoutCount, mechanism: "gaussian").threshold != nil)
    }

    @Test func `receipt and page name the odds`() throws {
        let answer = try room.answer(Asking(room.cast, .onTrips(Self.withoutCount)))
        let privacy = try #require(try answer.predicate(room.trust).privacy)
        let check = try check(Self.withoutCount)
        #expect(privacy.threshold == nil && privacy.selection == check.selection)
        #expect(privacy.noise[0].scale == "not released")
        #expect(answer.table.rows.count == SmallTables.districts.count)
        let page = String(decoding: answer.files["release.html"] ?? [], as: UTF8.self)
        #expect(page.contains("with even odds at \(try #require(check.evenOdds))"))
    }

    @Test func `declared groups are not selected`() throws {
        var job = SmallJob.onTrips(Self.withoutCount)
        job.keys = "{ district: [north, south] }"
        let asking = Asking(room.cast, job)
        let check = try room.enclave.check(room.jobFolder(asking).job, parameters: asking.parameters)
        #expect(check.selection == nil && check.evenOdds == nil)
        #expect(check.quantities[0].noise.hasPrefix("scale "))
    }
}
