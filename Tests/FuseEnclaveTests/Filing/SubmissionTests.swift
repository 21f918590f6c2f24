import FuseCore
import FuseCrypto
import FusePolicy
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// What a statement must be before anything follows from it.
@Suite struct SubmissionTests {
    let room: Room

    init() throws { room = try Room() }

    private func expectNothingFiled() throws {
        #expect(try room.vault.filings().isEmpty && room.vault.logEntries().isEmpty)
    }

    @Test func `a statement is logged with the enclave's record of it, which anybody verifies`() throws {
        let statement = try Stated.objection(to: "trips", by: room.cast.tester)
        let submission = try room.submit(statement, by: room.cast.tester)
        #expect(try room.vault.auditLog() == 2)
        let report = ReceiptVerifier(trust: try room.trust).verify(submission.record.fileBytes)
        guard report.isVerified, case .case(let record)? = report.statement?.predicate else {
            Issue.record("the record is none of a case")
            return
        }
        #expect(record.statement == submission.statement && record.kind == .objection)
        #expect(record.party == room.cast.tester.party && record.datasets.map(\.text) == ["trips"])
        #expect(record.effect.text == submission.effect && submission.record.proof.index == 1)
    }

    @Test func `the very same statement is not filed twice`() throws {
        let statement = try Stated.objection(to: "trips", by: room.cast.tester)
        try room.submit(statement, by: room.cast.tester)
        let again = failure { try room.submit(statement, by: room.cast.tester) }
        #expect(again as? VaultError == VaultError(.contradiction, ""))
        #expect(try room.vault.filings().count == 1 && room.vault.auditLog() == 2)
    }

    @Test func `every flipped byte of a statement is caught`() throws {
        let file = try Stated.revocation(of: .dataset(ID("trips")), by: room.cast.fleet)
            .signed(by: room.cast.fleet.keys.signingKey).fileBytes
        let missed = ByteFlips.missed(in: file, mask: 0x01) { flipped in
            failure { _ = try room.enclave.submit(flipped) { _ in [] } } is ReceiptError
        }
        #expect(missed.isEmpty && file.count > 300)
        try expectNothingFiled()
    }

    @Test func `a party without the role, or one that speaks for another, is refused`() throws {
        let cast = room.cast
        let refusals = [
            failure { try room.revoke("trips", by: cast.planner) },
            failure {
                try room.submit(Stated.order(to: cast.fleet, until: "2026-12-31", by: cast.survey), by: cast.survey)
            },
            failure { try room.submit(Stated.incident(in: "trips", by: cast.tester), by: cast.tester) },
            failure { try room.submit(Stated.closure(of: "typhoon-2026-09", by: cast.tester), by: cast.tester) },
            failure {
                try room.submit(
                    Stated.catalogue(.publicData, edition: 1, [("a", 1, .current)], by: cast.fleet), by: cast.fleet)
            },
            failure { try room.submit(Stated.objection(to: "trips", by: cast.planner), by: cast.tester) },
        ]
        for refusal in refusals { #expect(refusal as? ReceiptError == ReceiptError(.wrongSigner, "")) }
        let stranger = failure { try room.submit(Stated.objection(to: "trips", by: cast.stranger), by: cast.stranger) }
        #expect(stranger as? ReceiptError == ReceiptError(.unknownSigner, ""))
        try expectNothingFiled()
    }

    @Test func `what is signed but cannot be filed is refused`() throws {
        let request = try room.request(Asking(room.cast))
        let refusal = failure { _ = try room.enclave.submit(request) { _ in [] } }
        #expect(refusal as? ReceiptError == ReceiptError(.wrongType, ""))
        try expectNothingFiled()
    }

    @Test func `a statement about what is not here is refused`() throws {
        let (cast, nothing) = (room.cast, SHA256.digest(of: []))
        let refusals = [
            failure { try room.submit(Stated.objection(to: "rides", by: cast.tester), by: cast.tester) },
            failure { try room.submit(Stated.objection(to: "trips", version: 2, by: cast.tester), by: cast.tester) },
            failure { try room.submit(Stated.complaint(about: nothing, by: cast.tester), by: cast.tester) },
            failure { try room.decide(nothing, .upheld, by: cast.city) },
            failure {
                try room.submit(Stated.order(to: cast.stranger, until: "2026-12-31", by: cast.city), by: cast.city)
            },
            failure { try room.submit(Stated.order(to: cast.city, until: "2026-12-31", by: cast.city), by: cast.city) },
            failure { try room.submit(Stated.closure(of: "typhoon-2026-09", by: cast.city), by: cast.city) },
            failure { try room.submit(Stated.incident(in: "trips", by: cast.registry), by: cast.registry) },
        ]
        for refusal in refusals { #expect(refusal?.kind == .badInput, "\(refusal?.reason ?? "it was not refused")") }
        try expectNothingFiled()
    }

    @Test func `the cases list what was filed, what became of it, and which receipts are concerned`() throws {
        let answer = try room.answer(Asking(room.cast))
        let objection = try room.submit(Stated.objection(to: "trips", by: room.cast.tester), by: room.cast.tester)
        let complaint = try room.submit(
            Stated.complaint(about: answer.receipt.statement.digest, by: room.cast.tester), by: room.cast.tester)
        try room.decide(objection.statement, .dismissed, by: room.cast.fleet)
        let cases = try room.enclave.cases(about: ID("trips"))
        #expect(cases.map(\.filing.kind) == [.objection, .complaint, .outcome])
        #expect(cases.map(\.outcome) == [.dismissed, .pending, nil])
        #expect(cases[1].statement == complaint.statement && cases[1].datasets.count == 3)
        #expect(cases.prefix(2).allSatisfy { $0.receipts == [answer.receipt.proof.index] })
        #expect(try room.enclave.cases(about: ID("vehicles")).map(\.filing.kind) == [.complaint])
        #expect(try room.enclave.cases(about: nil).count == 3)
    }
}
