import FuseCore
import FusePrivacy
import FuseVault
import Testing

@Suite struct LedgerRaceTests {
    let room: VaultUnderTest

    init() throws { room = try VaultUnderTest() }

    @Test(arguments: [false, true])
    func `of ten who want a tenth each, exactly those get it for whom it is left`(withOwnConnections: Bool) async throws
    {
        _ = try room.reserve([Charge("trips", "0.3", of: "1")], for: "before")
        let outcomes = try await withThrowingTaskGroup(of: ReservationOutcome.self) { group in
            for index in 0..<10 {
                group.addTask { [room] in
                    let vault = withOwnConnections ? try room.reopened() : room.vault
                    return try room.reserve([Charge("trips", "0.1", of: "1")], for: "answer \(index)", in: vault)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count(where: \.isReserved) == 7)
        #expect(outcomes.count(where: \.isRefused) == 3)
        #expect(try room.epsilon(of: "trips") == "1")
        #expect(try room.reserve([Charge("trips", "0.1", of: "1")], for: "one more").isRefused)
        #expect(try room.vault.logEntries().count == 8)
        #expect(try room.reopened().auditLog() == 8)
    }

    @Test
    func `of ten who ask for one recipient, through vaults of their own, no more are served than its budget allows`()
        async throws
    {
        let total = try PrivacyBudget("100")
        let cap = BudgetCap(perJob: total, perRecipient: try PrivacyBudget("0.3"), total: total)
        let outcomes = try await withThrowingTaskGroup(of: ReservationOutcome.self) { group in
            for index in 0..<10 {
                group.addTask { [room] in
                    let charge = try Charge("trips", PrivacyBudget("0.1"), cap, for: "planner")
                    return try room.reserve([charge], for: "answer \(index)", in: room.reopened())
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count(where: \.isReserved) == 3)
        #expect(outcomes.count(where: \.isRefused) == 7)
        #expect(try room.ledger(of: "trips").spent(for: ID("planner")) == PrivacyBudget("0.3"))
        #expect(try room.reserve([Charge("trips", PrivacyBudget("0.3"), cap, for: "tester")], for: "other").isReserved)
    }

    @Test func `of ten who want the same answer, one pays`() async throws {
        let outcomes = try await withThrowingTaskGroup(of: ReservationOutcome.self) { group in
            for _ in 0..<10 {
                group.addTask { [room] in
                    try room.reserve([Charge("trips", "1", of: "100")], for: "same", in: room.reopened())
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count(where: \.isReserved) == 1)
        #expect(outcomes.count { $0 == .already(.reserved(index: 0)) } == 9)
        #expect(try room.epsilon(of: "trips") == "1")
    }
}
