import FuseReceipts
import Testing

@testable import FuseVault

@Suite struct MendingTests {
    let room: VaultUnderTest
    var log: String { "\(room.path)/log" }

    init() throws { room = try VaultUnderTest() }

    @Test(arguments: [
        ["checkpoint"], ["checkpoint", "tile/0/000.p/5"], ["checkpoint", "tile/entries/000.p/5"],
        ["checkpoint", "tile"],
    ])
    func `what a crash kept from being published is published when the vault is opened`(missing: [String]) throws {
        try room.logStatements(5)
        let whole = try Files.tree(log)
        for path in missing { try Files.remove("\(log)/\(path)") }
        _ = try room.reopened()
        #expect(try Files.tree(log) == whole)
    }

    @Test func `an entry that was committed and not published is published when the vault is opened`() throws {
        try room.logStatements(3)
        let statement = try room.statement("later")
        try room.vault.database.write { _ = try room.vault.log.append(statement, in: $0) }
        let key = room.vault.keys.card.signingKey
        #expect(try PublishedLog(log, key: key).head.size == 3)
        _ = try room.reopened()
        let published = try PublishedLog(log, key: key)
        #expect(published.head.size == 4)
        #expect(try published.entries().last == statement.logEntry())
    }

    @Test(arguments: [[], Array("garbage\n".utf8)])
    func `a checkpoint that cannot be read is refused, since an older database could hide behind it`(
        bytes: [UInt8]
    ) throws {
        try room.logStatements(2)
        try Files.write(bytes, to: "\(log)/checkpoint")
        #expect(throws: VaultError(.damaged, "")) { try room.reopened() }
        #expect(try Files.bytes("\(log)/checkpoint") == bytes)
    }

    @Test func `a database that is older than the published log is refused, and the log stays as it is`() throws {
        try room.logStatements(2)
        try room.vault.database.close()
        try Files.copy("\(room.path)/vault.sqlite", to: room.beside("old.sqlite"))
        _ = try room.reopened().record(room.statement("later"))
        let published = try Files.tree(log)
        for name in try Files.names(in: room.path) where name.hasPrefix("vault.sqlite") {
            try Files.remove("\(room.path)/\(name)")
        }
        try Files.copy(room.beside("old.sqlite"), to: "\(room.path)/vault.sqlite")
        #expect(throws: VaultError(.damaged, "")) { try room.reopened() }
        #expect(try Files.tree(log) == published)
    }

    @Test func `a log of the same size with other entries is refused`() throws {
        try room.logStatements(2)
        try room.vault.database.close()
        try Files.copy("\(room.path)/vault.sqlite", to: room.beside("old.sqlite"))
        _ = try room.reopened().record(room.statement("published"))
        let published = try Files.bytes("\(log)/checkpoint")
        for name in try Files.names(in: room.path) where name.hasPrefix("vault.sqlite") {
            try Files.remove("\(room.path)/\(name)")
        }
        try Files.copy(room.beside("old.sqlite"), to: "\(room.path)/vault.sqlite")
        try Files.remove("\(log)/checkpoint")
        _ = try room.reopened().record(room.statement("another"))
        try Files.write(published, to: "\(log)/checkpoint")
        #expect(throws: VaultError(.damaged, "")) { try room.reopened() }
    }
}
