import FuseCore
import FusePrivacy
import GRDB
import Testing

@testable import FuseVault

/// A ledger from before recipients and purposes were noted.
@Suite struct OldLedgerTests {
    let room: VaultUnderTest

    /// A vault whose database is taken back to the schema of the version before, with one charge of ε 1.
    init() throws {
        room = try VaultUnderTest()
        #expect(try room.reserve([Charge("trips", "1", of: "9")], for: "old").isReserved)
        try room.vault.database.write { database in
            try database.execute(sql: "DROP TABLE answer_asker")
            try database.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = '4 answer askers'")
        }
    }

    private func cap() throws -> BudgetCap {
        let total = try PrivacyBudget("9", "0")
        return BudgetCap(
            perJob: total, perRecipient: try PrivacyBudget("2"), perPurpose: try PrivacyBudget("3"), total: total)
    }

    private func charge(_ epsilon: String, for recipient: String, _ purpose: String = "transport") throws -> Charge {
        try Charge("trips", PrivacyBudget(epsilon), cap(), for: recipient, purpose, under: purpose)
    }

    @Test func `is migrated with all it says, and nobody is made up`() throws {
        let vault = try room.reopened()
        let ledger = try vault.ledger(of: ID("trips"))
        #expect(ledger.total.epsilon == ExactDecimal(1) && ledger.answers == 1 && ledger.askers.isEmpty)
        #expect(try vault.standing(of: answer("old")) == .reserved(index: 0))
        #expect(try vault.auditLog() == 1)
    }

    @Test func `counts against every recipient and every purpose`() throws {
        let vault = try room.reopened()
        for name in ["planner", "tester"] {
            #expect(try room.reserve([charge("1.1", for: name, name)], for: name, in: vault).isRefused)
            #expect(try room.reserve([charge("1", for: name, name)], for: name, in: vault).isReserved)
        }
        #expect(try room.reserve([charge("2", for: "other", "planner")], for: "more", in: vault).isRefused)
    }

    @Test func `goes on to do so after its answer is given again`() throws {
        let vault = try room.reopened()
        #expect(try room.reserve([charge("1", for: "planner")], for: "old", in: vault).isFree)
        #expect(try vault.ledger(of: ID("trips")).askers.isEmpty)
        #expect(try room.reserve([charge("1.1", for: "tester")], for: "new", in: vault).isRefused)
    }

    @Test func `a charge that an older program adds to a migrated ledger counts against everyone too`() throws {
        let vault = try room.reopened()
        try vault.database.write { database in
            try database.execute(sql: "INSERT INTO answer (key, reservation_index) VALUES ('other', 1)")
            try database.execute(
                sql: """
                    INSERT INTO charge (answer_key, dataset, epsilon, delta, charged_at)
                    VALUES ('other', 'trips', '1', '0', 0)
                    """)
        }
        #expect(try room.reserve([charge("0.1", for: "planner")], for: "new", in: vault).isRefused)
    }
}
