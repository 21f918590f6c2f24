import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

@Suite struct BudgetTests {
    let room: Room

    init() throws { room = try Room() }

    private func asking(_ least: Int, epsilon: String = "4") -> Asking {
        var asking = Asking(room.cast)
        asking.parameters["least"] = "\(least)"
        asking.job.epsilon = epsilon
        return asking
    }

    @Test func `a spent budget refuses what is new under Article 43, and still answers what was paid for`() throws {
        let answers = try (0..<3).map { try room.answer(asking($0)) }
        #expect(try room.spent(on: "trips") == "12" && room.spent(on: "vehicles") == "12")
        let refusal = try room.refusal(of: asking(3))
        #expect(refusal.rules == ["art43.prohibited trips"])
        #expect(ReceiptVerifier(trust: try room.trust).verify(refusal.file.fileBytes).isVerified)
        #expect(try room.answer(asking(1)).csv == answers[1].csv)
        #expect(try room.spent(on: "trips") == "12" && room.spent(on: "vehicles") == "12")
    }

    @Test func `what is left to the last digit can be spent, and not a digit more`() throws {
        for (least, epsilon) in ["4", "4", "3.999999999"].enumerated() {
            #expect(try room.answer(asking(least, epsilon: epsilon)).isCharged)
        }
        #expect(try room.refusal(of: asking(3, epsilon: "0.0000000011")).rules == ["art43.prohibited trips"])
        #expect(try room.spent(on: "trips") == "11.999999999")
    }

    @Test func `of many who ask at once for different answers, no more are served than the budget allows`() async throws
    {
        let requests = try (0..<5).map { try room.request(asking($0)) }
        let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
            for request in requests {
                group.addTask { [room] in
                    guard case .released = try room.reopened().enclave.run(request) else { return false }
                    return true
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 } == 3)
        #expect(try room.spent(on: "trips") == "12")
        // Three reservations, three receipts, two refusals.
        #expect(try room.vault.auditLog() == 8)
    }
}
