import FuseCore
import FuseCrypto
import FuseEngine
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

@Suite struct ReceiptTests {
    let room: Room

    init() throws { room = try Room() }

    @Test func `an answer goes to its recipient with a receipt that the cards alone verify`() throws {
        let answer = try room.answer(Asking(room.cast))
        #expect(answer.table.column("make") == ["Acme", "Borealis", "Cobalt"])
        #expect(answer.isCharged)
        let report = ReceiptVerifier(trust: try room.trust).verify(answer.receipt.fileBytes, release: answer.digest)
        #expect(report.isVerified)
        #expect(report.checks.allSatisfy { $0.outcome == .pass })
        let other = ReceiptVerifier(trust: try room.trust)
            .verify(answer.receipt.fileBytes, release: SHA256.digest(of: answer.csv + [0]))
        #expect(!other.isVerified)
    }

    @Test func `the receipt names job, request, approvals and times`() throws {
        let asking = Asking(room.cast)
        let request = try room.request(asking)
        guard case .released(let delivery) = try room.enclave.run(request) else { throw UnexpectedRelease() }
        let receipt = try Answer(delivery, for: asking.party).predicate(room.trust)
        #expect(receipt.job.name.text == "minutes-by-make")
        #expect(receipt.job.digest == (try room.jobFolder(asking).job.digest))
        #expect(receipt.request.digest == (try Envelope(fileBytes: request).digest))
        #expect(receipt.request.party == asking.party.party && receipt.request.recipient == asking.party.party)
        #expect(receipt.request.purpose == asking.purpose && receipt.request.scenario == asking.scenario)
        #expect(receipt.request.commitment == RequestDraft.commitment)
        #expect(Set(receipt.approvals.map(\.party)) == Set(asking.approvers.map(\.party)))
        #expect(Set(receipt.approvals.map(\.keyID)) == Set(asking.approvers.map(\.card.signingKey.keyID)))
        let times = receipt.times
        #expect([times.requested, times.decided, times.started].allSatisfy { $0 == Scene.now })
        // The end is told to the minute only: how long a run took may tell of its rows.
        #expect(times.finished == Scene.now.advanced(by: 60) && Scene.now.secondsSinceEpoch % 60 == 0)
    }

    @Test(arguments: [
        ("trips", "non-public", "contract", ["vehicle", "district", "minutes"], "vehicle" as String?),
        ("vehicles", "government", "open-on-application", ["vehicle", "make"], "vehicle"),
        ("areas", "public-service", "open", ["district", "zone"], nil),
    ])
    func `the receipt names every input by digest, with class, channel and the columns used`(
        name: String, dataClass: String, channel: String, columns: [String], unit: String?
    ) throws {
        let receipt = try room.answer(Asking(room.cast)).predicate(room.trust)
        let input = try #require(receipt.inputs.first { $0.dataset.text == name })
        let envelope = try Envelope(fileBytes: Files.bytes("\(room.scene.sealed(name))/manifest.json"))
        let manifest = try envelope.verified(by: room.trust, as: ManifestStatement.self).content
        #expect(input.manifest == envelope.digest && input.terms == manifest.termsDigest)
        #expect(input.terms == SHA256.digest(of: Array(manifest.terms.utf8)))
        #expect(input.provider == manifest.provider && input.version == 1)
        #expect(input.dataClass == dataClass && input.channel == channel && input.unit == unit)
        #expect(Set(input.columns.keys) == Set(columns))
        #expect(receipt.inputs.count == 3)
    }

    @Test func `the receipt names the decision with every rule that had a say`() throws {
        let receipt = try room.answer(Asking(room.cast)).predicate(room.trust)
        #expect(receipt.decision.outcome == .allow)
        let rules = Set(receipt.decision.findings.map { "\($0.rule) \($0.dataset?.text ?? "-")" })
        let expected = ["art27.purpose trips", "art29.open vehicles", "art29.open areas", "art43.prohibited trips"]
        #expect(rules.isSuperset(of: expected))
        #expect(receipt.decision.findings.allSatisfy { $0.outcome == .pass && !$0.citation.isEmpty })
    }

    @Test func `the receipt names engine, sandbox, program and the assurance that is really there`() throws {
        let receipt = try room.answer(Asking(room.cast)).predicate(room.trust)
        let program = SHA256.digest(of: try Files.bytes(ProjectRoot.engine))
        #expect(receipt.engine == EngineRecord(name: "duckdb", version: "1.5.6", digest: program))
        #expect(try "v\(receipt.engine.version)" == room.enclave.engine.duckDB.version())
        let profile = Array(try room.enclave.engine.duckDB.profileText(.query).utf8)
        #expect(receipt.sandbox.profile == SHA256.digest(of: profile))
        #expect(receipt.fusebox == room.enclave.fusebox)
        #expect(receipt.assurance == .simulated)
    }

    @Test func `what a run of open data says is exact, and charged to nobody`() throws {
        let answer = try room.answer(Asking(room.cast, .onAreas))
        #expect(answer.table.column("zone") == ["inner", "outer"])
        #expect(answer.table.column("stops") == ["21", "25"])
        #expect(answer.table.column("stops_low") == ["21", "25"])
        #expect(!answer.isCharged)
        let receipt = try answer.predicate(room.trust)
        #expect(receipt.privacy == nil && receipt.noise == nil)
        #expect(try room.spent(on: "areas") == "0")
    }
}
