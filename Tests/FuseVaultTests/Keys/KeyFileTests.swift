import FuseCore
import FuseCrypto
import FuseFiles
import FuseReceipts
import FuseVault
import Testing

@Suite struct KeyFileTests {
    private static let secrets = ["enclave.key.pem", "enclave.age.txt", "noise.key"]

    @Test func `the private halves of an enclave are for its owner only, in a folder that is so too`() throws {
        let room = try VaultUnderTest()
        for name in Self.secrets { #expect(try Files.mode("\(room.path)/keys/\(name)") == 0o600, "\(name)") }
        #expect(try Files.mode("\(room.path)/keys") == 0o700)
        #expect(try Files.mode(room.path) == 0o700)
        #expect(try Files.mode("\(room.path)/keys/enclave.json") == 0o644)
    }

    @Test func `the private halves of a party are for its owner only, and read back as they were`() throws {
        let folder = try TemporaryFolder()
        let keys = PartyKeys.generate()
        let card = keys.card(of: try ID("skyline"), role: .enterprise, name: PartyName(zh: "天际", en: "Skyline"))
        try keys.write(with: card, into: folder.path)
        for name in ["skyline.key.pem", "skyline.age.txt"] {
            #expect(try Files.mode("\(folder.path)/\(name)") == 0o600, "\(name)")
        }
        let read = try PartyKeys.read(card.party, from: folder.path)
        #expect(read.signingKey.verifyingKey == card.signingKey)
        #expect(read.identity.recipient == card.recipient)
        #expect(try PartyCard(fileBytes: Files.bytes("\(folder.path)/skyline.json")) == card)
        #expect(throws: VaultError(.contradiction, "")) { try keys.write(with: card, into: folder.path) }
    }

    @Test(arguments: secrets)
    func `a secret that others can read opens no vault`(name: String) throws {
        let room = try VaultUnderTest()
        try Files.setMode(0o640, of: "\(room.path)/keys/\(name)")
        #expect(throws: FileError.self) { try room.reopened() }
    }

    @Test(arguments: ["enclave.key.pem", "enclave.age.txt", "enclave.json"])
    func `one key of another enclave opens no vault`(name: String) throws {
        let (room, other) = (try VaultUnderTest(), try VaultUnderTest())
        try Self.replace(name, in: room, from: other)
        #expect(throws: VaultError(.damaged, "")) { try room.reopened() }
    }

    @Test func `all keys of another enclave open no vault, since they did not sign its log`() throws {
        let (room, other) = (try VaultUnderTest(), try VaultUnderTest())
        for name in Self.secrets + ["enclave.json"] { try Self.replace(name, in: room, from: other) }
        #expect(throws: ReceiptError.self) { try room.reopened() }
    }

    @Test(arguments: [0, 31, 33])
    func `a noise secret of another length opens no vault`(count: Int) throws {
        let room = try VaultUnderTest()
        let path = "\(room.path)/keys/noise.key"
        try Files.remove(path)
        try PrivateFile.write(SecretBytes.random(count: count), to: path)
        #expect(throws: VaultError(.damaged, "")) { try room.reopened() }
    }

    @Test func `an identity file with two identities is refused`() throws {
        let room = try VaultUnderTest()
        let path = "\(room.path)/keys/enclave.age.txt"
        try Files.write(Files.bytes(path) + Files.bytes(path), to: path)
        #expect(throws: VaultError(.damaged, "")) { try room.reopened() }
    }

    private static func replace(_ name: String, in room: VaultUnderTest, from other: VaultUnderTest) throws {
        try Files.remove("\(room.path)/keys/\(name)")
        try Files.copy("\(other.path)/keys/\(name)", to: "\(room.path)/keys/\(name)")
    }
}
