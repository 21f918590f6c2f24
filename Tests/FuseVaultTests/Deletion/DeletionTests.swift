import Foundation
import FuseCore
import FuseCrypto
import FuseReceipts
import GRDB
import Testing

@testable import FuseVault

/// Erased keys are nowhere in the vault's folder any more.
@Suite struct DeletionTests {
    let room: VaultUnderTest
    let provider: ProviderDataset

    init() throws {
        room = try VaultUnderTest()
        provider = try ProviderDataset("harbour")
        try room.vault.trust([provider.card])
    }

    /// Headers that nothing else looks like.
    private func headers(_ dataset: Int, parts: Int, size: Int = 200) -> [[UInt8]] {
        (0..<parts).map { part in
            (0..<size / 32 + 1).flatMap { SHA256.digest(of: Array("\(dataset) \(part) \($0)".utf8)).bytes }
        }
    }

    /// How many of some headers, or pieces of them, a file of a vault's folder still holds.
    private func found(_ headers: [[UInt8]], in path: String) throws -> Int {
        let files = try Files.tree(path).values.map { Data($0) }
        return headers.count { header in
            let pieces = stride(from: 0, to: header.count - 16, by: 16).map { Data(header[$0..<$0 + 16]) }
            return files.contains { file in pieces.contains { file.range(of: $0) != nil } }
        }
    }

    @Test func `erased headers are found nowhere, their certificate is logged, and the others stay`() throws {
        let (kept, erased) = (headers(1, parts: 2), headers(2, parts: 2))
        try provider.register("kept", version: 1, headers: kept, in: room)
        try provider.register("trips", version: 1, headers: erased, in: room)
        #expect(try found(kept + erased, in: room.path) == 4)
        let folder = try room.vault.dataset(ID("trips")).folder
        let logged = try room.vault.erase([room.deletion(version: 1)])
        #expect(logged.map(\.entry.index) == [0])
        #expect(try found(erased, in: room.path) == 0 && found(kept, in: room.path) == 2)
        let dataset = try room.reopened().dataset(ID("trips"))
        #expect(try dataset.headers.isEmpty && dataset.deletion == room.deletion(version: 1).certificates[0].digest)
        #expect(try room.vault.certificate(of: ID("trips"), version: 1) == dataset.deletion)
        #expect(try room.vault.certificate(of: ID("kept"), version: 1) == nil)
        #expect(!Files.exists(folder), "the parts are of no use any more")
        #expect(try room.vault.dataset(ID("kept")).headers == kept)
    }

    @Test func `erasing again changes nothing`() throws {
        try provider.register(version: 1, in: room)
        _ = try room.vault.erase([room.deletion(version: 1)])
        #expect(try room.vault.erase([room.deletion(version: 1)]).isEmpty)
        #expect(try room.vault.auditLog() == 1)
    }

    @Test func `among many headers that moved about in the pages, every erased one is gone`() throws {
        let sets = (0..<60).map { headers($0, parts: 1 + $0 % 5, size: 150 + 40 * ($0 % 7)) }
        // Out of order, so that pages of the table split and their rows move.
        for index in sets.indices.sorted(by: { ($0 * 37) % 61 < ($1 * 37) % 61 }) {
            try provider.register("data-\(index)", version: 1, headers: sets[index], in: room)
        }
        for index in stride(from: 0, to: sets.count, by: 3) {
            _ = try room.vault.erase([room.deletion(of: "data-\(index)", version: 1)])
        }
        let erased = stride(from: 0, to: sets.count, by: 3).flatMap { sets[$0] }
        #expect(try found(erased, in: room.path) == 0 && found(sets[1], in: room.path) == sets[1].count)
        #expect(try room.vault.dataset(ID("data-1")).headers == sets[1])
    }

    @Test func `a crash right after an erasure leaves nothing once the vault is opened again`() throws {
        let erased = headers(1, parts: 2)
        try provider.register(version: 1, headers: erased, in: room)
        try room.vault.database.write { try WrappedKeys(database: $0).erase(room.deletion(version: 1)) }
        let copy = room.beside("after-the-crash")
        try Files.copy(room.path, to: copy)
        #expect(try found(erased, in: copy) == 2, "older images of the pages are still there")
        let reopened = try Vault.open(at: copy)
        #expect(try found(erased, in: copy) == 0)
        #expect(try reopened.auditLog() == 1 && reopened.dataset(ID("trips")).headers.isEmpty)
    }

    @Test func `a deletion goes with its receipt or statement, or not at all`() throws {
        for version in [1, 2] { try provider.register(version: version, in: room) }
        let mark = try room.vault.mark()
        try room.file("a", about: [FilingTopic.orders], erasing: [room.deletion(version: 1)])
        #expect(try room.vault.certificate(of: ID("trips"), version: 1) != nil)
        let publication = try room.publication("receipt", deletions: [room.deletion(version: 2)], decided: mark)
        #expect(try room.vault.publish(publication, of: answer("a")) == .changed)
        #expect(
            try room.vault.dataset(ID("trips")).deletion == nil && room.vault.dataset(ID("trips")).headers.count == 1)
        let again = try room.publication("receipt", deletions: [room.deletion(version: 2)])
        guard case .published(let entry, let certificates) = try room.vault.publish(again, of: answer("a")) else {
            Issue.record("the receipt was not published")
            return
        }
        #expect(certificates.map(\.entry.index) == [entry.index + 1])
        #expect(try room.vault.dataset(ID("trips")).deletion != nil)
    }

    @Test func `while another program reads an older state the certificate waits, and comes with the next chance`()
        throws
    {
        let erased = headers(1, parts: 2)
        try provider.register(version: 1, headers: erased, in: room)
        let digest = try room.deletion(version: 1).certificates[0].digest
        let reader = try DatabaseQueue(path: "\(room.path)/vault.sqlite")
        try reader.inDatabase { database in
            try database.execute(sql: "BEGIN")
            _ = try Row.fetchOne(database, sql: "SELECT * FROM dataset")
            let hasty = try VaultDatabase(path: "\(room.path)/vault.sqlite", patience: 0.1)
            let vault = Vault(path: room.path, keys: room.vault.keys, database: hasty, log: room.vault.log)
            #expect(try vault.erase([room.deletion(version: 1)]).isEmpty)
            #expect(try vault.auditLog() == 0 && vault.certificate(of: ID("trips"), version: 1) == digest)
            #expect(try vault.dataset(ID("trips")).headers.isEmpty, "the keys are of no use any more")
            try database.execute(sql: "COMMIT")
        }
        try reader.close()
        let reopened = try room.reopened()
        #expect(try found(erased, in: room.path) == 0 && reopened.auditLog() == 1)
        #expect(reopened.certificatesAtOpening.map(\.certificate.digest) == [digest])
        #expect(try room.reopened().certificatesAtOpening.isEmpty)
        #expect(try reopened.certificate(of: ID("trips"), version: 1) == digest)
    }

    @Test func `parts that were erased are never taken in again, under no terms`() throws {
        try provider.register(version: 1, headers: headers(1, parts: 1), in: room)
        let digest = SHA256.digest(of: headers(1, parts: 1)[0])
        _ = try room.vault.erase([room.deletion(version: 1)])
        #expect(try room.vault.database.read { try WrappedKeys(database: $0).erased(among: [digest]) } == [digest])
        #expect(throws: VaultError(.contradiction, "")) {
            try provider.register(version: 2, headers: headers(1, parts: 1), in: room)
        }
        try provider.register(version: 3, headers: headers(3, parts: 1), in: room)
    }
}
