import FuseCrypto
import FuseVault
import Testing

@Suite struct AnswerTests {
    let room: VaultUnderTest

    init() throws { room = try VaultUnderTest() }

    @Test func `a settled answer is kept for the next who asks`() throws {
        _ = try room.reserve([Charge("trips", "1", of: "9")], for: "a")
        guard case .published(let logged, []) = try settle([7, 7, 7], "receipt") else {
            Issue.record("the answer was not settled")
            return
        }
        #expect(logged.index == 1)
        guard case .released(let earlier) = try room.reopened().standing(of: answer("a")) else {
            Issue.record("the answer is not kept")
            return
        }
        #expect(earlier.reservationIndex == 0)
        #expect(earlier.receiptIndex == 1)
        #expect(earlier.digest == SHA256.digest(of: [7, 7, 7]))
        #expect(earlier.sealed == [7, 7, 7])
        #expect(try room.reserve([Charge("trips", "1", of: "9")], for: "a") == .already(.released(earlier)))
        #expect(try room.epsilon(of: "trips") == "1")
    }

    @Test func `the first release of an answer stays, and a run that ends later logs nothing`() throws {
        _ = try room.reserve([Charge("trips", "1", of: "9")], for: "a")
        _ = try settle([1], "first")
        guard case .already(let earlier) = try settle([2], "second") else {
            Issue.record("the answer was settled twice")
            return
        }
        #expect(earlier.sealed == [1] && earlier.receiptIndex == 1)
        #expect(try room.vault.standing(of: answer("a")) == .released(earlier))
        #expect(try room.vault.logEntries().count == 2)
    }

    private func settle(_ release: [UInt8], _ receipt: String) throws -> PublicationOutcome {
        try room.vault.settle(
            ReleaseToKeep(digest: SHA256.digest(of: release), sealed: release), for: answer("a"),
            publishing: room.publication(receipt))
    }

    @Test func `a refusal is logged and charges nothing`() throws {
        let logged = try room.vault.record(room.statement("refusal"))
        #expect(logged.index == 0)
        #expect(try room.vault.logEntries() == [room.statement("refusal")])
        #expect(try room.epsilon(of: "trips") == "0")
    }
}
