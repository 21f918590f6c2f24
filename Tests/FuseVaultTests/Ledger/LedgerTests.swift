import FuseCore
import FusePrivacy
import FuseVault
import Testing

@Suite struct LedgerTests {
    let room: VaultUnderTest

    init() throws { room = try VaultUnderTest() }

    @Test(arguments: [
        (["0.1", "0.2"], "0.3"), (["0.1", "0.1", "0.1"], "0.3"), (["1.1", "2.2"], "3.3"),
        (["0.000000000000000001", "1"], "1.000000000000000001"), (["1e-6", "0.999999"], "1"),
    ])
    func `decimals add up exactly to the last digit of the budget`(parts: [String], total: String) throws {
        for (index, part) in parts.enumerated() {
            let outcome = try room.reserve([Charge("trips", part, of: total)], for: "answer \(index)")
            #expect(outcome.isReserved)
        }
        #expect(try room.ledger(of: "trips").total.epsilon == ExactDecimal(total))
        #expect(try room.ledger(of: "trips").answers == parts.count)
        #expect(try room.reserve([Charge("trips", "0.000000000000000000001", of: total)], for: "more").isRefused)
    }

    @Test func `delta has a limit of its own`() throws {
        let charge = try Charge("trips", "1", of: "9", delta: "0.000001", ofDelta: "0.000002")
        #expect(try room.reserve([charge], for: "a").isReserved)
        #expect(try room.reserve([charge], for: "b").isReserved)
        #expect(try room.reserve([charge], for: "c").isRefused)
        #expect(try room.ledger(of: "trips").total.delta == ExactDecimal("0.000002"))
    }

    @Test func `an answer that was reserved before is not charged again`() throws {
        let charge = try Charge("trips", "1", of: "9")
        guard case .reserved(let first) = try room.reserve([charge], for: "a") else {
            Issue.record("nothing was reserved")
            return
        }
        #expect(try room.reserve([charge], for: "a") == .already(.reserved(index: first.index)))
        #expect(try room.epsilon(of: "trips") == "1")
        #expect(try room.vault.logEntries().count == 1)
        #expect(try room.vault.standing(of: answer("a")) == .reserved(index: first.index))
        #expect(try room.vault.standing(of: answer("b")) == .new)
    }

    @Test func `all datasets are charged, or none and nothing is logged`() throws {
        let (rich, poor) = (try Charge("trips", "1", of: "9"), try Charge("vehicles", "1", of: "0.5"))
        #expect(try room.reserve([rich, poor], for: "a") == .exceeds([poor]))
        #expect(try room.reserve([poor, rich], for: "a") == .exceeds([poor]))
        #expect(try [room.epsilon(of: "trips"), room.epsilon(of: "vehicles")] == ["0", "0"])
        #expect(try room.vault.logEntries().isEmpty)
        #expect(try room.vault.standing(of: answer("a")) == .new)
    }

    @Test func `every dataset has its own ledger`() throws {
        _ = try room.reserve([Charge("trips", "1", of: "9"), Charge("vehicles", "1", of: "9")], for: "a")
        _ = try room.reserve([Charge("trips", "2", of: "9")], for: "b")
        #expect(try [room.epsilon(of: "trips"), room.epsilon(of: "vehicles")] == ["3", "1"])
        #expect(try room.epsilon(of: "areas") == "0")
    }

    @Test func `what was charged under wider terms counts under narrower ones`() throws {
        #expect(try room.reserve([Charge("trips", "5", of: "9")], for: "a").isReserved)
        #expect(try room.reserve([Charge("trips", "1", of: "5.5")], for: "b").isRefused)
        #expect(try room.reserve([Charge("trips", "0.5", of: "5.5")], for: "c").isReserved)
    }
}
