import FuseCore
import FuseFiles
import FuseReceipts
import FuseVault
import Testing

@Suite struct VaultOpeningTests {
    @Test func `a new vault has keys, an empty log under its own name, and nobody but itself to trust`() throws {
        let room = try VaultUnderTest()
        let head = try room.verifiedHead(of: room.vault)
        #expect(head.size == 0)
        #expect(head.root == .emptyTree)
        #expect(head.origin.text == VaultUnderTest.origin)
        #expect(try room.vault.trust().cards == [room.vault.keys.card])
        #expect(try room.vault.datasetNames().isEmpty)
        #expect(try room.vault.logEntries().isEmpty)
    }

    @Test func `a vault that is opened again is the same`() throws {
        let room = try VaultUnderTest()
        _ = try room.reserve([Charge("trips", "0.5", of: "2")], for: "a")
        let again = try room.reopened()
        #expect(again.keys.card == room.vault.keys.card)
        #expect(try again.checkpoint() == room.vault.checkpoint())
        #expect(try again.ledger(of: .init("trips")) == room.vault.ledger(of: .init("trips")))
        let seeds = try [room.vault, again].map { try $0.keys.noiseSeed(for: answer("a")) }
        #expect(seeds[0] == seeds[1])
    }

    @Test func `two vaults share neither keys nor noise`() throws {
        let (one, other) = (try VaultUnderTest(), try VaultUnderTest())
        #expect(one.vault.keys.card != other.vault.keys.card)
        #expect(try one.vault.keys.noiseSeed(for: answer("a")) != other.vault.keys.noiseSeed(for: answer("a")))
        #expect(try one.vault.keys.noiseSeed(for: answer("a")) != one.vault.keys.noiseSeed(for: answer("b")))
    }

    @Test func `where something stands already, no vault is made and nothing is touched`() throws {
        let room = try VaultUnderTest()
        let before = try Files.tree("\(room.path)/keys")
        #expect(throws: FileError.self) {
            try Vault.create(at: room.path, origin: NoteKeyName("example.org/b"))
        }
        #expect(try Files.tree("\(room.path)/keys") == before)
        #expect(try Files.names(in: room.beside("")) == ["vault"])
    }

    @Test func `a vault that cannot be made leaves nothing behind`() throws {
        let room = try VaultUnderTest()
        let path = room.beside("missing/vault")
        #expect(throws: FileError.self) {
            try Vault.create(at: path, origin: NoteKeyName("example.org/b"))
        }
        #expect(try Files.names(in: room.beside("")) == ["vault"])
    }

    @Test(arguments: ["nothing", "vault/keys"])
    func `a folder that is no vault is not opened`(name: String) throws {
        let room = try VaultUnderTest()
        #expect(throws: VaultError(.noVault, "")) { try Vault.open(at: room.beside(name)) }
    }
}
