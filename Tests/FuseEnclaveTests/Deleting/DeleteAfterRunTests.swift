import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// Terms that ask for it have their data erased with the first release.
@Suite struct DeleteAfterRunTests {
    let room: Room

    init() throws {
        room = try Room()
        try room.ingest("trips", terms: SmallTerms.trips(obligations: "delete-after-run"), by: room.cast.fleet)
    }

    private func run(_ asking: Asking) throws -> Delivery {
        guard case .released(let delivery) = try room.run(asking) else { throw UnexpectedRelease() }
        return delivery
    }

    @Test func `the certificate comes with the release, and the next run is refused`() throws {
        let erasure = try Erasure(of: "trips", in: room)
        let delivery = try run(Asking(room.cast))
        try #require(delivery.certificates.count == 2, "the first version is erased as well")
        try erasure.expect(delivery.certificates[1], .afterRun)
        try erasure.expectComplete()
        #expect(delivery.certificates[0].proof.index == delivery.receipt.proof.index + 1)
        let receipt = try Answer(delivery, for: room.cast.planner).predicate(room.trust)
        #expect(receipt.obligations.deleteAfterRun.map(\.text) == ["trips"])
        #expect(try room.refusal(of: Asking.trips(room.cast)).rules == ["art43.prohibited trips"])
        #expect(try room.refusal(of: Asking.trips(room.cast, number: 1)).rules == ["art43.prohibited trips"])
    }

    @Test func `every version of the dataset is erased, and nothing of the others is left`() throws {
        let first = try Room()
        let old = try Erasure(of: "trips", in: first)
        try first.ingest("trips", terms: SmallTerms.trips(obligations: "delete-after-run"), by: first.cast.fleet)
        _ = try first.answer(Asking(first.cast))
        try old.expectComplete()
        #expect(try first.enclave.keptVersions(of: [ID("trips")]).isEmpty)
    }

    @Test func `the answer that was paid for is given again, byte for byte, with nothing left to open`() throws {
        let first = try Answer(run(Asking(room.cast)), for: room.cast.planner)
        let folders = try Files.names(in: "\(room.vault.path)/datasets")
        #expect(folders.allSatisfy { !$0.hasPrefix("trips") })
        let again = try run(Asking(room.cast))
        let second = try Answer(again, for: room.cast.planner)
        #expect(second.csv == first.csv && !second.isCharged && again.certificates.isEmpty)
        #expect(try second.predicate(room.trust).answeredBefore == first.receipt.proof.index)
        #expect(try room.spent(on: "trips") == "4")
    }

    @Test func `it is not given again once the grant is taken back`() throws {
        _ = try run(Asking(room.cast))
        try room.revoke("trips", by: room.cast.fleet)
        #expect(try room.refusal(of: Asking(room.cast)).rules == ["art43.prohibited trips"])
    }

    @Test func `it is not given again once the window is over`() throws {
        let clock = Clock()
        let room = try Room(now: clock.now)
        let terms = SmallTerms.trips(obligations: "delete-after-run", until: "2026-11-30")
        try room.ingest("trips", terms: terms, by: room.cast.fleet)
        var asking = Asking.trips(room.cast)
        _ = try room.answer(asking)
        clock.advance(days: 10)
        asking.requestedAt = clock.now()
        let refusal = try room.refusal(of: asking)
        #expect(refusal.evidence("art43.prohibited", "trips")["certificate"] != nil)
    }

    @Test func `a grant that was erased for another reason gives nothing again`() throws {
        let room = try Room()
        _ = try room.answer(Asking(room.cast))
        try room.revoke("trips", by: room.cast.fleet, erase: .erase)
        let refusal = try room.refusal(of: Asking(room.cast))
        #expect(refusal.evidence("art43.prohibited", "trips")["certificate"] != nil)
    }

    @Test func `a run that is refused, or fails, erases nothing`() throws {
        let erasure = try Erasure(of: "trips", in: room)
        var refused = Asking(room.cast)
        refused.approvers = []
        _ = try room.refusal(of: refused)
        var run = try SlowRun(room, Asking(room.cast))
        _ = try run.compute()
        try erasure.expectNone()
        _ = try room.answer(Asking(room.cast))
        try erasure.expectComplete()
    }

    @Test func `a job that does not read the data leaves it alone`() throws {
        let erasure = try Erasure(of: "trips", in: room)
        _ = try room.answer(Asking(room.cast, .onAreas))
        try erasure.expectNone()
    }

    @Test func `of many who ask at once, one alone gets an answer`() async throws {
        let requests = try (0..<4).map { try room.request(Asking.trips(room.cast, number: $0)) }
        let released = await withTaskGroup(of: Int.self) { group in
            for request in requests {
                group.addTask { [room] in
                    guard case .released? = try? room.reopened().enclave.run(request) else { return 0 }
                    return 1
                }
            }
            return await group.reduce(0, +)
        }
        #expect(released == 1)
        #expect(try room.vault.receipts(using: ID("trips")).count == 1)
    }
}
