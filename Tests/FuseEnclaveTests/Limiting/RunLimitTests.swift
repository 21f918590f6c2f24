import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// The terms say how many different answers may ever use a dataset.
@Suite struct RunLimitTests {
    let room: Room

    init() throws {
        room = try Room()
        try room.ingestTrips("approval:", "runs: 2\napproval:")
        let areas = SmallTerms.areas.replacing("version: 1\nprovider", with: "version: 2\nprovider")
            .replacing("approval:", with: "runs: 2\napproval:")
        try room.ingest("areas", terms: areas, by: room.cast.survey)
    }

    private func onAreas(_ number: Int) -> Asking {
        var asking = Asking(room.cast, .onAreas)
        asking.job.sql += " -- \(number)"
        return asking
    }

    private func released(_ askings: [Asking]) async throws -> Int {
        let requests = try askings.map(room.request)
        return try await withThrowingTaskGroup(of: Bool.self) { group in
            for request in requests {
                group.addTask { [room] in
                    guard case .released = try room.reopened().enclave.run(request) else { return false }
                    return true
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }

    @Test func `different answers count, and one that was given before is free`() throws {
        let first = try room.answer(Asking.trips(room.cast, number: 1))
        _ = try room.answer(Asking.trips(room.cast, number: 1))
        _ = try room.answer(Asking.trips(room.cast, number: 2))
        #expect(try room.refusal(of: Asking.trips(room.cast, number: 3)).rules == ["art43.prohibited trips"])
        let again = try room.answer(Asking.trips(room.cast, number: 1))
        #expect(again.csv == first.csv && !again.isCharged)
        #expect(try room.vault.answers(of: ID("trips"), besides: nil) == 2)
        #expect(try room.spent(on: "trips") == "2")
    }

    @Test func `an answer that was reserved and never released counts too`() throws {
        for number in [1, 2] { _ = try SlowRun(room, Asking.trips(room.cast, number: number)).reserve() }
        #expect(try room.refusal(of: Asking.trips(room.cast, number: 3)).rules == ["art43.prohibited trips"])
        _ = try room.answer(Asking.trips(room.cast, number: 1))
    }

    @Test func `the same holds for public data`() throws {
        let answers = try [1, 2].map { try room.answer(onAreas($0)) }
        let refusal = try room.refusal(of: onAreas(3))
        #expect(refusal.rules == ["art43.prohibited areas"])
        #expect(try room.answer(onAreas(1)).csv == answers[0].csv)
        #expect(try room.vault.answers(of: ID("areas"), besides: nil) == 2)
    }

    @Test func `of many who ask at once for different answers, no more are served than the terms allow`() async throws {
        #expect(try await released((0..<6).map { Asking.trips(room.cast, number: $0) }) == 2)
        #expect(try room.vault.answers(of: ID("trips"), besides: nil) == 2)
        #expect(try room.spent(on: "trips") == "2")
    }

    @Test func `nor more of public data`() async throws {
        #expect(try await released((0..<6).map(onAreas)) == 2)
        #expect(try room.vault.receipts(using: ID("areas")).count == 2)
    }

    @Test func `public answers that were computed side by side count when they are released`() throws {
        var runs = try (1...3).map { try SlowRun(room, onAreas($0)) }
        let releases = try runs.indices.map { try runs[$0].compute() }
        _ = try runs[0].answer(releases[0])
        _ = try runs[1].answer(releases[1])
        #expect(try runs[2].refusal(releases[2]).rules == ["art43.prohibited areas"])
    }

    @Test func `a new version does not begin to count anew`() throws {
        for number in [1, 2] { _ = try room.answer(Asking.trips(room.cast, number: number)) }
        let terms = SmallTerms.trips(version: 3).replacing("approval:", with: "runs: 3\napproval:")
        try room.ingest("trips", terms: terms, by: room.cast.fleet)
        _ = try room.answer(Asking.trips(room.cast, number: 1))
        #expect(try room.refusal(of: Asking.trips(room.cast, number: 2)).rules == ["art43.prohibited trips"])
    }
}
