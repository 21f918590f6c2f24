import FuseCore
import FuseCrypto
import FuseReceipts
import FuseVault
import Testing

/// A receipt is published only if nothing came between the decision and it.
@Suite struct PublicationTests {
    let room: VaultUnderTest
    let provider: ProviderDataset

    init() throws {
        room = try VaultUnderTest()
        provider = try ProviderDataset("harbour")
        try room.vault.trust([provider.card])
        try provider.register(version: 1, in: room)
    }

    private func limit(_ most: Int?) throws -> [RunLimit] { [RunLimit(dataset: try ID("trips"), most: most)] }

    private func publish(_ label: String, of name: String, most: Int? = nil, decided: RegistryMark? = nil) throws
        -> PublicationOutcome
    {
        try room.vault.publish(
            room.publication(label, limits: limit(most), decided: decided), of: answer(name))
    }

    @Test(arguments: ["a filing", "a new version", "an erasure"])
    func `what was decided before something changed is not published`(change: String) throws {
        let mark = try room.vault.mark()
        switch change {
        case "a filing": try room.file("a", about: [FilingTopic.orders])
        case "a new version": try provider.register(version: 2, in: room)
        default: _ = try room.vault.erase([room.deletion(version: 1)])
        }
        let size = try room.vault.logEntries().count
        #expect(try publish("late", of: "a", decided: mark) == .changed)
        let release = [KeptFile(name: "release.csv", digest: SHA256.digest(of: [1]), sealed: [1])]
        _ = try room.reserve([], for: "b")
        let late = try room.publication("late", decided: mark)
        #expect(try room.vault.settle(release, for: answer("b"), publishing: late) == .changed)
        #expect(try room.vault.standing(of: answer("b")) == .reserved(index: size))
        #expect(try room.vault.logEntries().count == size + 1)
        #expect(try room.vault.receipts(using: ID("trips")).isEmpty)
    }

    @Test func `a receipt, a refusal or a reservation that comes between changes nothing`() throws {
        let mark = try room.vault.mark()
        _ = try room.vault.record(room.statement("refusal"))
        _ = try room.reserve([Charge("trips", "1", of: "9")], for: "b")
        _ = try publish("first", of: "a")
        guard case .published = try publish("second", of: "b", decided: mark) else {
            Issue.record("the receipt was not published")
            return
        }
    }

    @Test func `a limit counts different answers, and the same answer again is free`() throws {
        for (label, name) in [("1", "a"), ("2", "b"), ("3", "a"), ("4", "b")] {
            guard case .published = try publish(label, of: name, most: 2) else {
                Issue.record("the receipt was not published")
                return
            }
        }
        #expect(try publish("5", of: "c", most: 2) == .exhausted([ID("trips")]))
        #expect(try room.vault.answers(of: ID("trips"), besides: nil) == 2)
        #expect(try room.vault.answers(of: ID("trips"), besides: answer("a")) == 1)
        #expect(try room.vault.logEntries().count == 4)
        #expect(try room.vault.receipts(using: ID("trips")).map(\.position) == [0, 1, 2, 3])
    }

    @Test func `reserved answers count with those of public data, and an exhausted limit charges nothing`() throws {
        func reserve(_ name: String) throws -> ReservationOutcome {
            try room.vault.reserve(
                [Charge("trips", "1", of: "9")], within: limit(2), for: answer(name), logging: room.statement(name),
                at: VaultUnderTest.now)
        }
        #expect(try reserve("a").isReserved)
        _ = try publish("public", of: "b", most: 2)
        #expect(try reserve("c") == .exhausted([ID("trips")]))
        #expect(try room.epsilon(of: "trips") == "1" && room.vault.logEntries().count == 2)
    }

    @Test func `of ten who publish at once, no more succeed than the terms allow`() async throws {
        let outcomes = try await withThrowingTaskGroup(of: PublicationOutcome.self) { group in
            for index in 0..<10 {
                group.addTask { [room, self] in
                    try room.reopened().publish(
                        room.publication("\(index)", limits: limit(3)), of: answer("\(index)"))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { if case .published = $0 { true } else { false } } == 3)
        #expect(try outcomes.count { $0 == .exhausted([try ID("trips")]) } == 7)
        #expect(try room.vault.auditLog() == 3)
    }

    @Test func `the parties to notify find the place of every receipt`() throws {
        for label in ["1", "2"] {
            let publication = try room.publication(label, notified: [provider.card.party, provider.card.party])
            _ = try room.vault.publish(publication, of: answer(label))
        }
        #expect(try room.vault.notices(to: provider.card.party) == [0, 1])
        #expect(try room.vault.notices(to: ID("other")).isEmpty)
        #expect(try room.vault.receipt(with: room.statement("1").digest).isEmpty)
        #expect(try room.vault.receiptFile(at: 1).statement == room.statement("2"))
    }
}
