import BigInt
import FuseCore
import FuseFiles
import FuseQuery
import FuseVault
import Testing

@testable import FuseEnclave

/// What a check says of the plan: where the unit goes, what limits it, and what error to expect.
@Suite struct CheckedPlanTests {
    let room: Room

    init() throws { room = try Room() }

    private func check(_ asking: Asking) throws -> JobCheck {
        try room.enclave.check(room.jobFolder(asking).job, parameters: asking.parameters)
    }

    @Test func `the plan is drawn from the answer down to what is read, with what limits the unit where`() throws {
        let check = try check(Asking(room.cast))
        let groups = try #require(check.outline.inputs.first)
        #expect(check.outline.title == "release make, vehicles, trips, mean_minutes")
        #expect(groups.title == "group by make")
        #expect(groups.notes.contains { $0.hasPrefix("each vehicle counts in at most 1 group: the rest are dropped") })
        #expect(groups.notes.contains { $0.hasPrefix("each vehicle weighs as at most 3 rows in a group") })
        let rows = try #require(groups.inputs.first)
        #expect(rows.notes.contains("the unit is `t.vehicle`; rows without it are left out"))
        #expect(rows.notes.contains { $0.hasPrefix("where ") && $0.contains("a.zone <> 'harbour'") })
        #expect(
            rows.inputs.map(\.title) == [
                "t = trips (the unit vehicle in `vehicle`)", "v = vehicles (the unit vehicle in `vehicle`)",
                "a = areas (public)",
            ])
        #expect(rows.inputs[1].notes.first == "inner join on v.vehicle = t.vehicle")
    }

    @Test func `a subquery is drawn with its unit, and what its structure guarantees`() throws {
        let job = SmallJob.onTrips(
            "SELECT avg(n) AS mean_trips FROM (SELECT vehicle, count(*) AS n FROM trips GROUP BY vehicle) AS s")
        var asking = Asking(room.cast, job)
        asking.job.bounds = "{ s.n: [0, 8] }"
        asking.job.maxRowsPerGroup = 20
        let check = try check(asking)
        let groups = try #require(check.outline.inputs.first)
        #expect(groups.title == "one group of all rows")
        #expect(
            groups.notes.contains("each vehicle weighs as at most 1 row in a group: the query's structure sees to it"))
        let table = try #require(groups.inputs.first?.inputs.first)
        #expect(table.title == "s = subquery (the unit vehicle in `vehicle`)")
        #expect(table.notes == ["one row for each trips.vehicle", "n = count(*)"])
        let sum = try #require(check.quantities.first { $0.bounds != nil })
        #expect(sum.bounds == ExactDecimal(0)...ExactDecimal(8) && sum.perGroup == ExactDecimal(4))
    }

    @Test func `what was seen to be unique at intake needs no limit, and what was only said does`() throws {
        var job = SmallJob(datasets: "vehicles", parameters: "{}", bounds: "{}")
        job.sql = "SELECT make, count(*) AS vehicles FROM vehicles GROUP BY make"
        func notes() throws -> [String] { try check(Asking(room.cast, job)).outline.inputs.first?.notes ?? [] }
        #expect(try notes().contains { $0.contains("at most 3 rows in a group: more weigh as that many") })
        try room.ingest("vehicles", terms: SmallTerms.vehiclesOnce, by: room.cast.registry)
        #expect(
            try notes().contains("each vehicle weighs as at most 1 row in a group: the query's structure sees to it"))
        #expect(try notes().contains("each vehicle counts in at most 1 group: the query's structure sees to it"))
    }

    @Test func `each quantity has its share of ε, and they are all of it`() throws {
        try room.ingest("trips", terms: SmallTerms.tripsWithMoreUses, by: room.cast.fleet)
        var asking = Asking(
            room.cast,
            .onTrips("SELECT district, median(minutes) AS middle, var_samp(minutes) AS v FROM trips GROUP BY 1"))
        asking.job.maxGroups = 4
        let check = try check(asking)
        #expect(check.quantities.count == 5 && check.groupsPerUnit == 4)
        let percents = check.quantities.compactMap { Double($0.percentOfEpsilon.description) }
        #expect(abs(percents.reduce(0, +) - 100) < 1)
        #expect(percents.max() == percents[check.measures[0].quantities[0]], "a tree takes a share a level")
        for quantity in check.quantities { #expect(quantity.overall == quantity.perGroup * ExactDecimal(4)) }
        #expect(
            check.measures.map(\.meaning) == ["median of trips.minutes", "variance (of a sample) of trips.minutes"])
        #expect(check.measures.allSatisfy { $0.expected != nil && $0.halfWidth == nil })
    }

    @Test func `the error to expect falls with the size of the group`() throws {
        let folder = try room.jobFolder(Asking(room.cast))
        let checks = try [200, 2000, 20_000].map { size in
            try room.enclave.check(folder.job, parameters: ["least": "0"], groupSize: size)
        }
        #expect(checks.map(\.groupSize) == [200, 2000, 20_000])
        for index in checks[0].measures.indices {
            let percents = checks.compactMap { $0.measures[index].expected?.percent }
            #expect(percents.count == 3 && percents[0] > percents[1] && percents[1] > percents[2])
        }
        let value = checks[0].measures[1].expected?.value
        #expect(value == ExactDecimal(600), "200 vehicles with 3 trips each")
    }

    @Test func `a group is ten times the threshold if nobody says how large`() throws {
        let check = try check(Asking(room.cast))
        let threshold = try #require(check.threshold.flatMap { Int($0) })
        #expect(check.groupSize == 10 * threshold)
        let total = try self.check(Asking(room.cast, .onTrips("SELECT count(*) AS trips FROM trips")))
        #expect(total.groupSize == 1000)
    }

    @Test func `the plan can be read in another dialect, and what runs stays the same`() throws {
        let folder = try room.jobFolder(Asking(room.cast))
        let spark = try room.enclave.check(folder.job, parameters: ["least": "0"], dialect: .spark)
        #expect(spark.sql.contains("`trips`") || spark.sql.contains("parquet"))
        #expect(try spark.sql != check(Asking(room.cast)).sql)
    }
}
