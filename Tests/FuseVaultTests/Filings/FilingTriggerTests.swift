import FuseCore
import FuseReceipts
import GRDB
import Testing

@testable import FuseVault

@Suite struct FilingTriggerTests {
    @Test(arguments: [
        "DELETE FROM filing", "UPDATE filing SET attachment = NULL", "UPDATE filing SET position = 9",
        "INSERT OR REPLACE INTO filing SELECT id, digest, x'00', position, attachment FROM filing",
        "DELETE FROM filing_topic", "UPDATE filing_topic SET topic = 'dataset:other'",
        "INSERT OR REPLACE INTO filing_topic SELECT * FROM filing_topic",
        "DELETE FROM deletion", "UPDATE deletion SET version = 9",
        "INSERT OR REPLACE INTO deletion SELECT dataset, version, 0, digest FROM deletion",
        "DELETE FROM answer_use", "UPDATE answer_use SET dataset = 'other'",
        "DELETE FROM receipt_use", "UPDATE receipt_use SET digest = 'other'",
        "DELETE FROM notice", "UPDATE notice SET party = 'other'",
    ])
    func `what was filed, erased, used and noticed is changed by no statement`(sql: String) throws {
        let room = try VaultUnderTest()
        let provider = try ProviderDataset("harbour")
        try room.vault.trust([provider.card])
        try provider.register(version: 1, in: room)
        let publication = try room.publication(
            "receipt", limits: [RunLimit(dataset: ID("trips"), most: 1)], notified: [provider.card.party],
            deletions: [room.deletion(version: 1)])
        _ = try room.vault.publish(publication, of: answer("a"))
        try room.file("a", about: [FilingTopic.orders])
        let size = try room.vault.auditLog()
        #expect(throws: VaultError(.storage, "")) { try room.vault.database.write { try $0.execute(sql: sql) } }
        #expect(try room.vault.auditLog() == size && room.vault.filings(about: .orders).count == 1)
        #expect(try room.vault.answers(of: ID("trips"), besides: nil) == 1)
        #expect(try room.vault.notices(to: provider.card.party) == [0])
        #expect(try room.vault.dataset(ID("trips")).deletion != nil)
    }
}
