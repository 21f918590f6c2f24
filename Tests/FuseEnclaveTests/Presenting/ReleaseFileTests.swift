import FuseCore
import FuseCrypto
import FuseReceipts
import Testing

@testable import FuseEnclave
@testable import FuseVault

/// A release in all of its forms, from a whole run.
@Suite struct ReleaseFileTests {
    static let names: Set = ["release.csv", "release.parquet", "release.html"]

    let room: Room

    init() throws { room = try Room() }

    @Test func `an answer comes as CSV, Parquet and a page, and its receipt is about each of them`() throws {
        let answer = try room.answer(Asking(room.cast))
        #expect(Set(answer.files.keys) == Self.names)
        let verifier = ReceiptVerifier(trust: try room.trust)
        for (name, bytes) in answer.files {
            let report = verifier.verify(answer.receipt.fileBytes, release: SHA256.digest(of: bytes))
            #expect(report.isVerified)
            #expect(report.checks.last?.detail.contains("`\(name)`") == true)
            for place in [0, bytes.count / 2, bytes.count - 1] {
                var changed = bytes
                changed[place] ^= 1
                #expect(!verifier.verify(answer.receipt.fileBytes, release: SHA256.digest(of: changed)).isVerified)
            }
        }
    }

    @Test func `whoever asks again gets the same bytes in every form, from the vault`() throws {
        let first = try room.answer(Asking(room.cast))
        var again = Asking(room.cast)
        again.party = room.cast.tester
        #expect(try room.answer(again).files == first.files)
        #expect(try room.reopened().answer(Asking(room.cast)).files == first.files)
        #expect(try Room().answer(Asking(room.cast)).files == first.files, "a copy of the enclave computes the same")
    }

    @Test func `open data asked twice is computed twice, and gives the same bytes`() throws {
        let answers = try (0..<2).map { _ in try room.answer(Asking(room.cast, .onAreas)) }
        #expect(answers[0].files == answers[1].files && Set(answers[0].files.keys) == Self.names)
        let page = String(decoding: try #require(answers[0].files["release.html"]), as: UTF8.self)
        #expect(page.contains("All datasets are public"))
    }

    @Test func `the page says what was asked and applied, and nothing of who asked or when`() throws {
        let answer = try room.answer(Asking(room.cast))
        let page = String(decoding: try #require(answer.files["release.html"]), as: UTF8.self)
        let threshold = try #require(try answer.predicate(room.trust).privacy?.threshold)
        for text in [
            "各制造商行程时长", "Minutes by make", "trips (version 1)", "each vehicle", "ε = 4, δ = 0.000001",
            "discrete Laplace", "in at most 1 group, as at most 3 rows", "minimum group asked for: 20",
            "reaches \(threshold) ", "0 … 60", "least = 0", "mean of t.minutes", "<bdi>Acme</bdi>",
        ] {
            #expect(page.contains(text), "\(text)")
        }
        for text in [room.cast.planner.party.text, "2026", "Rare", SmallJob.scenario] + SmallTables.planted {
            #expect(!page.contains(text), "\(text)")
        }
    }

    @Test func `a kept file that is not the one that was released is not given`() throws {
        let key = AnswerKey(SHA256.digest(of: [1]))
        let wrong = EarlierRelease(
            reservationIndex: 0, receiptIndex: 1,
            files: [
                KeptFile(
                    name: "release.html", digest: key.digest,
                    sealed: try room.sealedToItself(Array("another page".utf8)))
            ])
        var run = try SlowRun(room, Asking(room.cast))
        #expect(throws: EnclaveError(.changed, "")) { try run.deliverAgain(wrong) }
    }

    @Test func `an answer that was kept as CSV alone is given as CSV alone, with a receipt about it`() throws {
        let csv = Array("make,n\r\n".utf8)
        let earlier = EarlierRelease(
            reservationIndex: 0, receiptIndex: 0,
            files: [
                KeptFile(
                    name: "release.csv", digest: SHA256.digest(of: csv), sealed: try room.sealedToItself(csv))
            ])
        _ = try room.answer(Asking(room.cast, .onAreas))
        var run = try SlowRun(room, Asking(room.cast))
        let answer = try run.deliverAgain(earlier)
        #expect(answer.files == ["release.csv": csv])
        let statement = ReceiptVerifier(trust: try room.trust).verify(answer.receipt.fileBytes).statement
        #expect(statement?.subjects == [Subject(name: "release.csv", digest: SHA256.digest(of: csv))])
    }
}
