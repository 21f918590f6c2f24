import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

@Suite struct SameAnswerTests {
    let room: Room

    init() throws { room = try Room() }

    @Test func `the same job asked by another party gives the same bytes and costs nothing`() throws {
        let first = try room.answer(Asking(room.cast))
        var again = Asking(room.cast)
        again.party = room.cast.tester
        let second = try room.answer(again)
        #expect(second.csv == first.csv)
        #expect(first.isCharged && !second.isCharged)
        #expect(try room.spent(on: "trips") == "4" && room.spent(on: "vehicles") == "4")
        let receipt = try second.predicate(room.trust)
        #expect(receipt.answeredBefore == first.receipt.proof.index)
        #expect(receipt.request.party == room.cast.tester.party)
        #expect(receipt.noise == (try first.predicate(room.trust).noise))
        #expect(receipt.privacy?.charged.allSatisfy { $0.epsilon == .zero && $0.delta == .zero } == true)
        #expect(try first.predicate(room.trust).answeredBefore == nil)
    }

    @Test func `the same request twice gives the same bytes, with two receipts in the log`() throws {
        let request = try room.request(Asking(room.cast))
        let answers = try (0..<2).map { _ in
            guard case .released(let delivery) = try room.enclave.run(request) else { throw UnexpectedRelease() }
            return try Answer(delivery, for: room.cast.planner)
        }
        #expect(answers[0].csv == answers[1].csv)
        #expect(answers.map(\.receipt.proof.index) == [1, 2])
        #expect(try room.vault.auditLog() == 3)
    }

    @Test(arguments: ["0.0", "0e3", "-0", "0.000"])
    func `another way to write a parameter is the same answer`(text: String) throws {
        let first = try room.answer(Asking(room.cast))
        var again = Asking(room.cast)
        again.parameters["least"] = text
        let second = try room.answer(again)
        #expect(second.csv == first.csv)
        #expect(try room.spent(on: "trips") == "4")
    }

    @Test func `neither purpose nor who approved is part of the answer`() throws {
        let first = try room.answer(Asking(room.cast, .onTrips(Self.byDistrict)))
        var again = Asking(room.cast, .onTrips(Self.byDistrict))
        again.approvers = [room.cast.fleet]
        again.recipient = room.cast.tester
        #expect(try room.answer(again).csv == first.csv)
        #expect(try room.spent(on: "trips") == "4")
    }

    @Test func `a changed parameter is another answer and is charged`() throws {
        let first = try room.answer(Asking(room.cast))
        var other = Asking(room.cast)
        other.parameters["least"] = "1"
        let second = try room.answer(other)
        #expect(second.isCharged)
        #expect(second.csv != first.csv, "all minutes are 5 or more, so only the noise differs")
        #expect(try room.spent(on: "trips") == "8")
    }

    @Test(arguments: ["epsilon", "mechanism", "sql"])
    func `a changed job is another answer and is charged`(change: String) throws {
        let first = try room.answer(Asking(room.cast))
        var other = Asking(room.cast)
        switch change {
        case "epsilon": other.job.epsilon = "3.5"
        case "mechanism": other.job.mechanism = "gaussian"
        default: other.job.sql += "-- the same query with a remark\n"
        }
        let second = try room.answer(other)
        #expect(second.isCharged && second.csv != first.csv)
        #expect(try room.spent(on: "trips") == (change == "epsilon" ? "7.5" : "8"))
    }

    @Test func `a new version of a dataset is another answer and is charged`() throws {
        let first = try room.answer(Asking(room.cast))
        _ = try room.enclave.ingest(Shipment(room).folder)
        let second = try room.answer(Asking(room.cast))
        #expect(second.isCharged && second.csv != first.csv)
        #expect(try second.predicate(room.trust).inputs.first { $0.dataset.text == "trips" }?.version == 2)
    }

    @Test func `two enclaves draw different noise for the same job`() throws {
        let scene = room.scene
        let other = try Room()
        #expect(
            try other.answer(Asking(scene.cast)).csv == room.answer(Asking(scene.cast)).csv, "copies of one enclave")
        try Files.remove("\(other.vault.path)/keys/noise.key")
        try other.replaceNoiseSecret()
        let reopened = try other.reopened()
        var asking = Asking(scene.cast)
        asking.parameters["least"] = "2"
        #expect(try reopened.answer(asking).csv != room.answer(asking).csv)
    }

    private static let byDistrict = """
        SELECT district, count(*) AS trips FROM trips GROUP BY district ORDER BY district

        """
}
