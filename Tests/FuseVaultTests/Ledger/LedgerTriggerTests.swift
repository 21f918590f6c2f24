import GRDB
import Testing

@testable import FuseVault

@Suite struct LedgerTriggerTests {
    @Test(arguments: [
        "UPDATE charge SET epsilon = '0'", "UPDATE charge SET dataset = 'other'", "DELETE FROM charge",
        "INSERT OR REPLACE INTO charge SELECT answer_key, dataset, '0', '0', charged_at FROM charge",
        "DELETE FROM log_entry", "UPDATE log_entry SET entry = x'00'",
        "INSERT OR REPLACE INTO log_entry SELECT position, x'00' FROM log_entry",
        "DELETE FROM answer", "DELETE FROM answer_asker", "UPDATE answer_asker SET recipient = 'other'",
        "UPDATE answer_asker SET purpose = 'research'",
        "INSERT OR REPLACE INTO answer_asker SELECT answer_key, recipient, purpose FROM answer_asker",
    ])
    func `what was charged and logged is changed by no statement`(sql: String) throws {
        let room = try VaultUnderTest()
        _ = try room.reserve([Charge("trips", "1", of: "9")], for: "a")
        #expect(throws: VaultError(.storage, "")) { try room.vault.database.write { try $0.execute(sql: sql) } }
        #expect(try room.epsilon(of: "trips") == "1")
        #expect(try room.vault.auditLog() == 1)
    }

    @Test func `a message about the database names a code and no value`() throws {
        let room = try VaultUnderTest()
        let sql = "INSERT INTO charge VALUES ('no-such-answer', 1, 2, 3, 4)"
        let error = #expect(throws: VaultError.self) {
            try room.vault.database.write { try $0.execute(sql: sql) }
        }
        let reason = try #require(error?.reason)
        #expect(!reason.contains("no-such-answer"))
        #expect(!reason.contains("\n"))
    }
}
