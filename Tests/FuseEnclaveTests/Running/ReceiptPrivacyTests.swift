import FuseCore
import FuseCrypto
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

@Suite struct ReceiptPrivacyTests {
    let room: Room

    init() throws { room = try Room() }

    @Test(arguments: ["laplace", "gaussian"])
    func `the receipt names how the unit was protected and what that was charged`(mechanism: String) throws {
        var asking = Asking(room.cast)
        asking.job.mechanism = mechanism
        let answer = try room.answer(asking)
        let privacy = try #require(try answer.predicate(room.trust).privacy)
        #expect(privacy.unit == "vehicle" && privacy.mechanism == mechanism)
        #expect(try privacy.epsilon == ExactDecimal("4") && privacy.delta == ExactDecimal("0.000001"))
        #expect(privacy.maxGroups == 1 && privacy.maxRowsPerGroup == 3 && privacy.minimumGroup == 20)
        let threshold = try #require(privacy.threshold.flatMap { Int($0) })
        #expect(threshold > 20)
        #expect(privacy.noise.first?.quantity == "units")
        #expect(privacy.noise.allSatisfy { $0.scale.contains(mechanism == "laplace" ? "scale" : "variance") })
        #expect(privacy.charged.map(\.dataset.text) == ["trips", "vehicles"])
        #expect(try privacy.charged.allSatisfy { try $0.epsilon == ExactDecimal("4") })
        #expect(try room.spent(on: "trips") == "4" && room.spent(on: "vehicles") == "4")
        #expect(try room.spent(on: "areas") == "0")
    }

    @Test func `the noise was committed to in the log before the run, and its seed fits the commitment`() throws {
        let answer = try room.answer(Asking(room.cast))
        let noise = try #require(try answer.predicate(room.trust).noise)
        #expect(noise.reservation < answer.receipt.proof.index)
        let logged = try room.vault.logEntries()[noise.reservation]
            .verified(by: room.trust, as: InTotoStatement.self).content
        guard case .reservation(let reservation) = logged.predicate else {
            Issue.record("the entry is no reservation")
            return
        }
        #expect(reservation.commitment == noise.commitment)
        #expect(reservation.charges.map(\.dataset.text) == ["trips", "vehicles"])
        let seed = try room.vault.keys.noiseSeed(for: AnswerKey(reservation.answerKey))
        let bytes = seed.withBytes { span in span.withUnsafeBytes { Array($0) } }
        let commitment = SHA256.digest(of: Array("fusebox noise commitment v1".utf8) + bytes)
        #expect(commitment == noise.commitment)
    }

    @Test func `the log holds what the receipt proves, and nothing else happened`() throws {
        let answer = try room.answer(Asking(room.cast))
        #expect(try room.vault.auditLog() == 2)
        #expect(try room.vault.logEntries()[1] == answer.receipt.statement)
        #expect(answer.receipt.proof.index == 1)
    }
}
