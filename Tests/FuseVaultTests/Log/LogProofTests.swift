import FuseReceipts
import FuseVault
import Testing

@Suite struct LogProofTests {
    let room: VaultUnderTest

    init() throws { room = try VaultUnderTest() }

    @Test func `at every size, every entry is proven against the signed head`() throws {
        for size in 1...18 {
            let logged = try room.vault.record(room.statement("statement \(size)"))
            #expect(logged.index == size - 1)
            #expect(try logged.proof == room.vault.proof(ofEntryAt: size - 1))
            let entries = try room.vault.logEntries()
            for (index, entry) in entries.enumerated() {
                let proof = try room.vault.proof(ofEntryAt: index)
                let head = try proof.checkpoint.verified(by: room.vault.keys.card.signingKey)
                #expect(head.checkpoint.size == size && proof.index == index)
                try proof.verify(entry.logEntry(), in: head)
            }
        }
        #expect(try room.vault.auditLog() == 18)
    }

    @Test func `a proof holds for no other entry`() throws {
        try room.logStatements(5)
        let proof = try room.vault.proof(ofEntryAt: 2)
        let head = try proof.checkpoint.verified(by: room.vault.keys.card.signingKey)
        let other = try room.vault.logEntries()[3]
        #expect(throws: ReceiptError(.notIncluded, "")) { try proof.verify(other.logEntry(), in: head) }
    }

    @Test(arguments: [-1, 3, 1_000_000])
    func `there is no proof of an entry that is not there`(index: Int) throws {
        try room.logStatements(3)
        #expect(throws: VaultError(.unknown, "")) { try room.vault.proof(ofEntryAt: index) }
    }

    @Test func `the log grows from one opening to the next`() throws {
        try room.logStatements(3)
        let again = try room.reopened()
        #expect(try again.record(room.statement("later")).index == 3)
        #expect(try again.auditLog() == 4)
    }
}
