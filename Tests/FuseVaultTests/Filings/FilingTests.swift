import FuseCore
import FuseReceipts
import FuseVault
import Testing

@Suite struct FilingTests {
    let room: VaultUnderTest
    let trips: FilingTopic
    let areas: FilingTopic

    init() throws {
        room = try VaultUnderTest()
        trips = .dataset(try ID("trips"))
        areas = .dataset(try ID("areas"))
    }

    @Test func `a statement is found under each of its topics, with its attachment, and under no other`() throws {
        let filed = try room.file("a", about: [trips, areas, .orders])
        #expect(filed.entry.index == 0 && filed.recordEntry.index == 1)
        for topic in [trips, areas, .orders] {
            let found = try room.reopened().filings(about: topic)
            #expect(try found.map(\.envelope) == [room.statement("a")])
            #expect(found.map(\.position) == [0] && found[0].attachment == Array("a".utf8))
        }
        #expect(try room.vault.filings(about: .catalogue("public-data")).isEmpty)
        #expect(try room.vault.filings(about: .event("trips")).isEmpty)
    }

    @Test func `a decision is found where the statement is that it decides`() throws {
        try room.file("a", about: [trips, areas])
        try room.file("b", about: [], decides: room.statement("a").digest)
        #expect(try room.vault.filings(about: areas).map(\.envelope) == [room.statement("a"), room.statement("b")])
        #expect(try room.vault.filings(about: .orders).isEmpty)
        #expect(try room.vault.filings().count == 2)
    }

    @Test func `the same statement twice is refused, and nothing of it is logged`() throws {
        try room.file("a", about: [trips])
        #expect(throws: VaultError(.contradiction, "")) { try room.file("a", about: [areas]) }
        #expect(try room.vault.auditLog() == 2)
        #expect(try room.vault.filings(about: areas).isEmpty)
    }

    @Test func `the record lists the receipts that used the datasets`() throws {
        for (dataset, label) in [("trips", "one"), ("areas", "two"), ("trips", "three")] {
            let publication = try room.publication(label, limits: [RunLimit(dataset: ID(dataset), most: nil)])
            _ = try room.vault.publish(publication, of: answer(label))
        }
        var listed: [Int] = []
        let filed = try room.vault.file(
            FilingToKeep(envelope: room.statement("a"), topics: [trips], decides: nil, attachment: nil),
            listingUsesOf: [ID("trips")], erasing: []
        ) { receipts in
            listed = receipts
            return try room.statement("record")
        }
        #expect(filed?.receipts == [0, 2] && listed == [0, 2])
        #expect(try room.vault.filing(room.statement("a").digest)?.attachment == nil)
    }

    @Test func `a record that cannot be made leaves nothing behind`() throws {
        struct Refused: Error {}
        #expect(throws: Refused.self) {
            try room.vault.file(
                FilingToKeep(envelope: room.statement("a"), topics: [trips], decides: nil, attachment: nil),
                listingUsesOf: [], erasing: []
            ) { _ in throw Refused() }
        }
        #expect(try room.vault.filings().isEmpty && room.vault.auditLog() == 0)
    }

    @Test func `a statement that was admitted by an older state is not filed`() throws {
        let mark = try room.vault.mark()
        try room.file("first", about: [trips])
        let filed = try room.vault.file(
            FilingToKeep(envelope: room.statement("late"), topics: [trips], decides: nil, attachment: nil),
            listingUsesOf: [], erasing: [], unchangedSince: mark
        ) { _ in try room.statement("record") }
        #expect(filed?.entry == nil)
        #expect(try room.vault.filings().count == 1 && room.vault.filing(room.statement("late").digest) == nil)
    }
}
