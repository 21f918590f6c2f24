import BigInt
import FuseCore
import FusePrivacy
import FuseQuery
import FuseReceipts
import Testing

@testable import FuseEnclave

@Suite struct DeclaredKeyTests {
    let room: Room

    init() throws { room = try Room() }

    private func nameDistricts() throws {
        try room.ingest("trips", terms: SmallTerms.tripsOfNamedDistricts, by: room.cast.fleet)
    }

    private func job(keys: String, sql: String = Self.byDistrict, datasets: String = "trips") -> SmallJob {
        var job = SmallJob(datasets: datasets, parameters: "{}", bounds: "{}", sql: sql)
        job.keys = keys
        return job
    }

    private static let byDistrict = "SELECT district, count(*) AS trips FROM trips GROUP BY district ORDER BY district"

    @Test func `declared groups need no threshold, and their receipt says so`() throws {
        let asking = Asking(room.cast, job(keys: "{ district: [south, north, harbour] }"))
        let answer = try room.answer(asking)
        #expect(
            answer.table.column("district") == ["north", "south"], "noise of a group of nobody stays below 20 units")
        let privacy = try #require(try answer.predicate(room.trust).privacy)
        #expect(privacy.threshold == nil)
        #expect(privacy.steps.contains { $0.hasPrefix("groups of public knowledge") })
        #expect(privacy.charged.allSatisfy { $0.delta == .zero }, "no group is selected, and Laplace noise needs no δ")
    }

    @Test func `the constants that terms allow may be the keys`() throws {
        try nameDistricts()
        let answer = try room.answer(Asking(room.cast, job(keys: "{ district: literals }")))
        #expect(answer.table.column("district") == ["east", "north", "south", "west"])
    }

    @Test func `a public dataset may give the keys, and is an input then`() throws {
        let keys = "{ district: { dataset: areas, column: district } }"
        let answer = try room.answer(Asking(room.cast, job(keys: keys, datasets: "trips, areas")))
        #expect(answer.table.column("district") == ["east", "north", "south", "west"])
        let inputs = try answer.predicate(room.trust).inputs
        #expect(inputs.map(\.dataset.text) == ["trips", "areas"])
        #expect(inputs.last?.columns["district"] == ["group"])
    }

    @Test(arguments: [
        ("{ district: { dataset: vehicles, column: make } }", "trips, vehicles"), ("{ town: [a] }", "trips"),
        ("{ district: literals }", "trips"),
        ("{ district: { dataset: areas, column: zones } }", "trips, areas"), ("{ district: [1, 2] }", "trips"),
    ])
    func `keys that cannot be are refused in the plan`(keys: String, datasets: String) throws {
        let folder = try room.jobFolder(Asking(room.cast, job(keys: keys, datasets: datasets)))
        #expect(throws: QueryError.self) { try room.enclave.plan(folder.job, parameters: [:]) }
    }

    @Test func `constants that the terms do not allow are refused as keys too`() throws {
        try nameDistricts()
        for keys in ["[north, harbour-2]", "{ dataset: areas, column: district }"] {
            let job = job(keys: "{ district: \(keys) }", datasets: keys.contains("areas") ? "trips, areas" : "trips")
            #expect(try room.refusal(of: Asking(room.cast, job)).rules == ["art27.minimum trips"])
        }
    }

    @Test func `an answer that lacks a declared group, or has one more, is not released`() throws {
        let folder = try room.jobFolder(Asking(room.cast, job(keys: "{ district: [south, north] }")))
        let plan = try room.enclave.plan(folder.job, parameters: [:]).plan
        func row(_ key: String?) -> ResultRow { ResultRow(set: 0, keys: [key], quantities: [.number(1), .number(1)]) }
        let groups = PublicGroups(plan)
        #expect(try groups.groups(of: [row("north"), row("south")]) == [["north"], ["south"]])
        #expect(throws: EnclaveError(.engine, "")) { try groups.groups(of: [row("north")]) }
        #expect(throws: EnclaveError(.engine, "")) { try groups.groups(of: []) }
        #expect(throws: EnclaveError(.engine, "")) { try groups.groups(of: [row("a"), row("b"), row("c")]) }
    }

    @Test func `the order in which keys are listed is another job, and so is any other list`() throws {
        let answers = try ["[south, north]", "[north, south]", "[north]"].map { list in
            try room.answer(Asking(room.cast, job(keys: "{ district: \(list) }")))
        }
        #expect(answers.allSatisfy { $0.isCharged })
        #expect(try room.answer(Asking(room.cast, job(keys: "{ district: [north] }"))).csv == answers[2].csv)
    }
}
