import FuseCrypto
import FuseReceipts
import GRDB
import Testing

@testable import FuseVault

@Suite struct AuditTests {
    let room: VaultUnderTest

    init() throws {
        room = try VaultUnderTest()
        try room.logStatements(6)
    }

    @Test(arguments: [
        "UPDATE log_entry SET entry = (SELECT entry FROM log_entry WHERE position = 1) WHERE position = 2",
        "UPDATE log_entry SET entry = CAST(entry || x'20' AS BLOB) WHERE position = 0",
        "DELETE FROM log_entry WHERE position = 5", "DELETE FROM log_entry WHERE position = 0",
        "INSERT INTO log_entry (position, entry) SELECT 6, entry FROM log_entry WHERE position = 0",
        "UPDATE log_entry SET position = 9 WHERE position = 5",
        "UPDATE log_node SET hash = (SELECT hash FROM log_node WHERE level = 0 AND position = 1) "
            + "WHERE level = 0 AND position = 2",
        "DELETE FROM log_node WHERE level = 1 AND position = 0",
        "DELETE FROM log_head",
    ])
    func `an audit finds what was changed behind the vault's back`(sql: String) throws {
        #expect(try room.vault.auditLog() == 6)
        try room.vault.database.write { database in
            try database.execute(sql: "DROP TRIGGER log_entry_is_never_changed")
            try database.execute(sql: "DROP TRIGGER log_entry_is_never_removed")
            try database.execute(sql: sql)
        }
        #expect(throws: VaultError(.damaged, "")) { try room.vault.auditLog() }
    }

    @Test func `an audit finds a head that another key signed`() throws {
        let head = try room.verifiedHead(of: room.vault).signed(by: SigningKey.generate())
        try room.vault.database.write { database in
            try database.execute(sql: "UPDATE log_head SET checkpoint = ?", arguments: [head.text.utf8.blob])
        }
        #expect(throws: ReceiptError.self) { try room.vault.auditLog() }
    }

    @Test func `an audit finds a head of a log that is shorter`() throws {
        let root = try MerkleTree(nodes: MerkleNodesInMemory()).root()
        let head = Checkpoint(origin: try NoteKeyName(VaultUnderTest.origin), size: 0, root: root)
            .signed(by: room.vault.keys.signingKey)
        try room.vault.database.write { database in
            try database.execute(sql: "UPDATE log_head SET checkpoint = ?", arguments: [head.text.utf8.blob])
        }
        #expect(throws: VaultError(.damaged, "")) { try room.vault.auditLog() }
    }
}
