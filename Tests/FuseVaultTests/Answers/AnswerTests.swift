import FuseCrypto
import GRDB
import Testing

@testable import FuseVault

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
        #expect(earlier.files == files([7, 7, 7]))
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
        #expect(earlier.files == files([1]) && earlier.receiptIndex == 1)
        #expect(try room.vault.standing(of: answer("a")) == .released(earlier))
        #expect(try room.vault.logEntries().count == 2)
    }

    /// Three files whose order is not that of their names.
    private func files(_ release: [UInt8]) -> [KeptFile] {
        ["release.csv", "release.parquet", "release.html"].map { name in
            KeptFile(name: name, digest: SHA256.digest(of: release + name.utf8), sealed: release + name.utf8)
        }
    }

    @Test(arguments: [
        "UPDATE answer_file SET sealed = x'00'", "UPDATE answer_file SET name = 'other' WHERE position = 0",
        "DELETE FROM answer_file", "DELETE FROM answer_file WHERE position = 2",
    ])
    func `what is kept of an answer is changed by no statement`(sql: String) throws {
        _ = try room.reserve([Charge("trips", "1", of: "9")], for: "a")
        _ = try settle([7], "receipt")
        #expect(throws: VaultError(.storage, "")) { try room.vault.database.write { try $0.execute(sql: sql) } }
        guard case .released(let earlier) = try room.vault.standing(of: answer("a")) else {
            Issue.record("the answer is not kept")
            return
        }
        #expect(earlier.files == files([7]))
    }

    @Test func `an answer that an earlier version kept is still there, with its CSV alone`() throws {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue, upTo: "2 filings")
        let digest = SHA256.digest(of: [5])
        try queue.write { database in
            try database.execute(
                sql: "INSERT INTO answer VALUES (?, 3, 4, ?, x'05'), (?, 6, NULL, NULL, NULL)",
                arguments: ["\(answer("a").digest)", "\(digest)", "\(answer("b").digest)"])
        }
        try Schema.migrator.migrate(queue)
        let kept = EarlierRelease(
            reservationIndex: 3, receiptIndex: 4,
            files: [KeptFile(name: "release.csv", digest: digest, sealed: [5])])
        func standing(of name: String) throws -> AnswerStanding {
            try queue.read { database throws in try Answers(database: database).standing(of: answer(name)) }
        }
        #expect(try standing(of: "a") == .released(kept))
        #expect(try standing(of: "b") == .reserved(index: 6))
    }

    private func settle(_ release: [UInt8], _ receipt: String) throws -> PublicationOutcome {
        try room.vault.settle(files(release), for: answer("a"), publishing: room.publication(receipt))
    }

    @Test func `a refusal is logged and charges nothing`() throws {
        let logged = try room.vault.record(room.statement("refusal"))
        #expect(logged.index == 0)
        #expect(try room.vault.logEntries() == [room.statement("refusal")])
        #expect(try room.epsilon(of: "trips") == "0")
    }
}
