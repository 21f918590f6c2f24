import FuseCore
import FuseCrypto
import FusePrivacy
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

extension Room {
    /// A sealed list of units, and the provider's statement of it.
    func exclusion(
        of units: [String], from dataset: String = "trips", by actor: Actor, at: Instant? = nil
    ) throws -> (statement: ExclusionStatement, sealed: [UInt8]) {
        let text = Array(units.map { "\($0)\n" }.joined().utf8)
        return try exclusion(text: text, from: dataset, by: actor, at: at ?? nextMoment)
    }

    /// A sealed list of any bytes, and the provider's statement of it.
    func exclusion(
        text: [UInt8], from dataset: String = "trips", by actor: Actor, at: Instant = Scene.now
    ) throws -> (statement: ExclusionStatement, sealed: [UInt8]) {
        var sealed = BytesSinkInMemory()
        try AgeEncryptor(to: [scene.enclaveCard.recipient]).encrypt(BytesSource(text), into: &sealed)
        let list = try SealedList(
            name: "exclusion.age", size: sealed.bytes.count, digest: SHA256.digest(of: sealed.bytes))
        return (
            ExclusionStatement(party: actor.party, dataset: try ID(dataset), list: list, at: at), sealed.bytes
        )
    }

    /// Leaves units out of trips from now on.
    @discardableResult
    func exclude(_ units: [String]) throws -> Digest {
        let (statement, sealed) = try exclusion(of: units, by: cast.fleet)
        try submit(statement, by: cast.fleet, attachment: sealed)
        return statement.list.digest
    }
}

/// Article 32: whoever is on the list is left out of every run.
@Suite struct ExclusionTests {
    let room: Room

    init() throws { room = try Room(noise: .absentForTestsOnly) }

    /// The answer of an enclave whose data never held some units.
    private func answer(without units: Set<String>) throws -> [UInt8] {
        let other = try Room(noise: .absentForTestsOnly)
        let table = try other.table(SmallTables.trips) { !units.contains(String($0.prefix { $0 != "," })) }
        try other.ingestTrips("", "", table: table)
        return try other.answer(Asking(other.cast)).csv
    }

    @Test(arguments: [["V1000"], ["V1000", "V1101", "V1102", "V9999"]])
    func `the answer is exactly that of data without those on the list`(units: [String]) throws {
        let before = try room.answer(Asking(room.cast))
        let digest = try room.exclude(units)
        let answer = try room.answer(Asking(room.cast))
        #expect(answer.isCharged && answer.csv != before.csv)
        #expect(answer.csv == (try self.answer(without: Set(units))))
        let receipt = try answer.predicate(room.trust)
        #expect(receipt.inputs.first { $0.dataset.text == "trips" }?.exclusion == digest)
        #expect(receipt.inputs.first { $0.dataset.text == "vehicles" }?.exclusion == nil)
        #expect(receipt.finding("art32.subject", "trips")?.evidence["exclusion"] == digest.description)
    }

    @Test func `the newest list is in force, and holds for new versions too`() throws {
        try room.exclude(["V1000", "V1001"])
        let newest = try room.exclude(["V1002"])
        #expect(try room.answer(Asking(room.cast)).csv == answer(without: ["V1002"]))
        try room.ingestTrips("", "")
        let answer = try room.answer(Asking(room.cast))
        #expect(answer.csv == (try self.answer(without: ["V1002"])))
        #expect(try answer.predicate(room.trust).inputs[0].exclusion == newest)
    }

    @Test func `nothing of a list is readable in the vault's files or the receipt`() throws {
        try room.exclude(["V1000-on-the-list"])
        let receipt = try room.answer(Asking(room.cast)).receipt
        let mark = Array("V1000-on-the-list".utf8)
        #expect(try Files.tree(room.vault.path).allSatisfy { $0.value.firstRange(of: mark) == nil })
        #expect(receipt.fileBytes.firstRange(of: mark) == nil)
    }

    @Test func `a list that is filed while a run computes stops its release`() throws {
        var run = try SlowRun(room, Asking(room.cast))
        let release = try run.compute()
        try room.exclude(["V1000"])
        let refusal = failure { _ = try run.deliver(release) }
        #expect(refusal as? EnclaveError == EnclaveError(.request, ""))
        #expect(try room.vault.receipts(using: ID("trips")).isEmpty)
        #expect(try room.answer(Asking(room.cast)).csv == answer(without: ["V1000"]))
    }

    @Test func `a kept list that somebody changed denies every run`() throws {
        let (statement, sealed) = try room.exclusion(of: ["V1000"], by: room.cast.fleet)
        try room.submit(statement, by: room.cast.fleet, attachment: sealed)
        let tampered = try room.tampered(with: Array(sealed.suffix(40))) { $0[30] ^= 1 }
        let refusal = try tampered.refusal(of: Asking(room.cast))
        #expect(refusal.rules == ["art32.subject trips"])
        #expect(refusal.evidence("art32.subject", "trips")["exclusion"] == statement.list.digest.description)
        _ = try room.answer(Asking(room.cast))
    }

    @Test func `a long list that somebody changed far from its end denies as well`() throws {
        let units = (0..<12_000).map { "V\($0)" }
        let (statement, sealed) = try room.exclusion(of: units, by: room.cast.fleet)
        try room.submit(statement, by: room.cast.fleet, attachment: sealed)
        func tampered(at place: Int) throws -> Room {
            try room.tampered(with: Array(sealed[place..<place + 40])) { $0[20] ^= 1 }
        }
        // One of the two places lies within a page of the database.
        let denying = try (try? tampered(at: 5000)) ?? tampered(at: 5100)
        #expect(try denying.refusal(of: Asking(room.cast)).rules == ["art32.subject trips"])
    }

    @Test func `a later version without units denies, for nobody could be left out of it`() throws {
        let (statement, sealed) = try room.exclusion(of: ["V1000"], from: "vehicles", by: room.cast.registry)
        try room.submit(statement, by: room.cast.registry, attachment: sealed)
        let whole = SmallTerms.vehicles.replacing("version: 1\nprovider", with: "version: 2\nprovider")
            .replacing("grade: general-2", with: "grade: general-1")
        let terms = whole.prefix(upTo: try #require(whole.firstRange(of: "privacy:")).lowerBound)
        try room.ingest("vehicles", terms: String(terms), by: room.cast.registry)
        var asking = Asking.vehicles(room.cast)
        asking.job.sql = "SELECT make, count(*) AS vehicles FROM vehicles GROUP BY make"
        #expect(try room.refusal(of: asking).rules == ["art32.subject vehicles"])
    }

    @Test func `a list of another provider's data, or of data without units, is refused`() throws {
        let foreign = try room.exclusion(of: ["V1000"], by: room.cast.registry)
        let open = try room.exclusion(of: ["north"], from: "areas", by: room.cast.survey)
        for (list, actor) in [(foreign, room.cast.registry), (open, room.cast.survey)] {
            let refusal = failure { try room.submit(list.statement, by: actor, attachment: list.sealed) }
            #expect(refusal as? EnclaveError == EnclaveError(.filing, ""))
        }
        #expect(try room.vault.filings().isEmpty)
    }

    @Test func `a list that is not the one stated, or does not open here, is refused`() throws {
        let (statement, sealed) = try room.exclusion(of: ["V1000"], by: room.cast.fleet)
        for wrong in [sealed.dropLast() + [sealed[sealed.count - 1] ^ 1], sealed.dropLast(), []] {
            let refusal = failure { try room.submit(statement, by: room.cast.fleet, attachment: Array(wrong)) }
            #expect(refusal as? EnclaveError == EnclaveError(.changed, ""))
        }
        var foreign = BytesSinkInMemory()
        try AgeEncryptor(to: [room.cast.tester.card.recipient]).encrypt(BytesSource(Array("V1".utf8)), into: &foreign)
        let list = try SealedList(
            name: "exclusion.age", size: foreign.bytes.count, digest: SHA256.digest(of: foreign.bytes))
        let other = ExclusionStatement(
            party: room.cast.fleet.party, dataset: try ID("trips"), list: list, at: Scene.now)
        let refusal = failure { try room.submit(other, by: room.cast.fleet, attachment: foreign.bytes) }
        #expect(refusal is CryptoError)
        #expect(try room.vault.filings().isEmpty)
    }
}
