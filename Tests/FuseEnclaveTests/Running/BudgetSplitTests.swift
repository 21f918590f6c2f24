import FuseCore
import FusePrivacy
import FuseReceipts
import Testing

@testable import FuseEnclave

/// How a job's budget becomes noise where the job leaves that open, and where it does not.
@Suite struct BudgetSplitTests {
    let room: Room

    init() throws { room = try Room() }

    private static let measures = "count(DISTINCT vehicle) AS vehicles, count(*) AS trips, sum(minutes) AS minutes"

    private func check(_ change: (inout SmallJob) -> Void) throws -> JobCheck {
        var job = SmallJob.onTrips("SELECT district, \(Self.measures) FROM trips GROUP BY 1")
        change(&job)
        let asking = Asking(room.cast, job)
        return try room.enclave.check(room.jobFolder(asking).job, parameters: asking.parameters)
    }

    private func percents(_ check: JobCheck) throws -> [Double] {
        try check.quantities.map { try #require(Double("\($0.percentOfEpsilon)")) }
    }

    @Test func `what a unit moves further against its size gets more of the budget`() throws {
        let percents = try percents(check { _ in })
        #expect(percents.count == 3 && abs(percents.reduce(0, +) - 100) < 1)
        #expect(percents[0] < percents[1], "rows also serve the sum: \(percents)")
    }

    @Test func `declared weights split the budget between the outputs`() throws {
        let percents = try percents(check { $0.weights = "{ vehicles: 2, minutes: 5 }" })
        // Weights 2, 1 and 5: the sum shares its part between the rows and its differences from the middle.
        #expect(percents == [25, 43.7, 31.2])
    }

    @Test func `a mean is one output, whatever it is made from`() throws {
        let percents = try percents(
            check {
                $0.sql = "SELECT district, count(DISTINCT vehicle) AS n, avg(minutes) AS m FROM trips GROUP BY 1"
                $0.weights = "{ n: 1, m: 3 }"
            })
        #expect(percents == [25, 37.5, 37.5])
    }

    @Test(arguments: ["{ district: 2 }", "{ nothing: 2 }"])
    func `a weight for what is no measure is refused`(weights: String) throws {
        let error = #expect(throws: EnclaveError.self) { try check { $0.weights = weights } }
        #expect(error?.reason.contains("privacy.weights") == true)
    }

    @Test(arguments: ["{}", "{ trips: 0 }", "{ trips: 1.5 }", "{ trips: 1001 }", "3"])
    func `weights are whole numbers from 1 to 1000`(weights: String) throws {
        let error = #expect(throws: (any Error).self) { try check { $0.weights = weights } }
        #expect(error.map { "\($0)".contains("privacy.weights") } == true)
    }

    @Test func `the noise with less error is taken, and the receipt names it`() throws {
        let few = try check { $0.mechanism = nil }
        #expect(few.mechanism == .laplace)
        let many = try check {
            $0.mechanism = nil
            $0.maxGroups = 40
        }
        #expect(many.mechanism == .gaussian)
        var job = SmallJob.onTrips("SELECT district, \(Self.measures) FROM trips GROUP BY 1")
        job.mechanism = nil
        let privacy = try #require(try room.answer(Asking(room.cast, job)).predicate(room.trust).privacy)
        #expect(privacy.mechanism == "laplace")
    }
}
