import FuseCore
import FusePrivacy
import FuseVault
import Testing

/// Limits per recipient, per purpose and per period, beside the total.
@Suite struct BudgetLimitTests {
    let room: VaultUnderTest

    init() throws { room = try VaultUnderTest() }

    private static let day = 86_400

    private func cap(recipient: String? = nil, purpose: String? = nil, period: String? = nil) throws -> BudgetCap {
        let total = try PrivacyBudget("10", "0.00001")
        func part(_ epsilon: String?) throws -> PrivacyBudget? { try epsilon.map { try PrivacyBudget($0, "0.00001") } }
        return BudgetCap(
            perJob: total, perRecipient: try part(recipient), perPurpose: try part(purpose),
            period: try part(period).map { try BudgetPeriod(days: 30, most: $0) }, total: total)
    }

    private func charge(
        _ epsilon: String, _ cap: BudgetCap, for recipient: String = "planner", _ purpose: String = "transport/a",
        under heading: String = "transport"
    ) throws -> Charge {
        try Charge("trips", PrivacyBudget(epsilon, "0"), cap, for: recipient, purpose, under: heading)
    }

    private func take(_ charge: Charge, _ label: String, after seconds: Int = 0) throws -> ReservationOutcome {
        try room.reserve([charge], for: label, at: VaultUnderTest.now.advanced(by: seconds))
    }

    @Test func `a recipient spends exactly what it has, and another recipient has its own`() throws {
        let cap = try cap(recipient: "2")
        #expect(try take(charge("1.3", cap), "a").isReserved)
        #expect(try take(charge("0.7000000001", cap), "b").isRefused)
        #expect(try take(charge("0.7", cap), "b").isReserved)
        #expect(try take(charge("0.0000000001", cap), "c").isRefused)
        #expect(try take(charge("2", cap, for: "tester"), "c").isReserved)
        #expect(try room.epsilon(of: "trips") == "4")
    }

    @Test func `asking for ever new purposes below one that is limited spends from the same budget`() throws {
        let cap = try cap(purpose: "2")
        #expect(try take(charge("1", cap, "transport/a"), "a").isReserved)
        #expect(try take(charge("1", cap, "transport/a/b/c"), "b").isReserved)
        for (index, purpose) in ["transport", "transport/a", "transport/new"].enumerated() {
            #expect(try take(charge("0.0000000001", cap, purpose), "more \(index)").isRefused)
        }
        #expect(try take(charge("2", cap, "research", under: "research"), "c").isReserved)
        // What was spent below counts for what newer terms name above it.
        #expect(try take(charge("1", cap, "transport/x", under: "transport/x"), "d").isReserved)
        #expect(try take(charge("1", cap, "transport/y", under: "transport"), "e").isRefused)
    }

    @Test func `a period gives back what was spent as many days before, to the second`() throws {
        let (cap, month) = (try cap(period: "2"), 30 * Self.day)
        #expect(try take(charge("1.5", cap), "a").isReserved)
        #expect(try take(charge("0.5", cap), "b", after: 10).isReserved)
        for (index, second) in [11, Self.day, month - 1].enumerated() {
            #expect(try take(charge("0.0000000001", cap), "early \(index)", after: second).isRefused)
        }
        #expect(try take(charge("1.5000000001", cap), "c", after: month).isRefused)
        #expect(try take(charge("1.5", cap), "c", after: month).isReserved)
        #expect(try take(charge("0.5", cap), "d", after: month + 9).isRefused)
        #expect(try take(charge("0.5", cap), "d", after: month + 10).isReserved)
        #expect(try room.epsilon(of: "trips") == "4")
    }

    @Test func `the total never comes back`() throws {
        let cap = try cap(period: "5")
        for month in 0..<2 { #expect(try take(charge("5", cap), "\(month)", after: month * 31 * Self.day).isReserved) }
        #expect(try take(charge("1", cap), "more", after: 4000 * Self.day).isRefused)
    }

    @Test func `a clock that is set back gives nothing back`() throws {
        let cap = try cap(period: "2")
        #expect(try take(charge("2", cap), "a", after: 100 * Self.day).isReserved)
        for (index, day) in [0, -300, 99, 129].enumerated() {
            #expect(try take(charge("1", cap), "\(index)", after: day * Self.day).isRefused)
        }
        #expect(try take(charge("1", cap), "b", after: 130 * Self.day).isReserved)
    }

    @Test func `an answer that was paid for is free, but counts for a recipient who had not been given it`() throws {
        let cap = try cap(recipient: "1", purpose: "5", period: "5")
        #expect(try take(charge("1", cap), "a").isReserved)
        #expect(try take(charge("1", cap, for: "tester"), "b").isReserved)
        let before = try room.ledger(of: "trips")
        // Free and without effect for those who were given it.
        #expect(try take(charge("1", cap), "a").isFree)
        #expect(try room.ledger(of: "trips") == before)
        // Who spent all of its own share may not have what others paid for.
        #expect(try take(charge("1", cap, for: "tester"), "a").isRefused)
        #expect(try take(charge("1", cap, for: "newcomer"), "a").isFree)
        #expect(try take(charge("1", cap, for: "newcomer"), "a").isFree)
        #expect(try take(charge("0.1", cap, for: "newcomer"), "c").isRefused)
        let ledger = try room.ledger(of: "trips")
        #expect(ledger.total == before.total && ledger.answers == 2 && ledger.askers.count == 3)
        #expect(ledger.spent(for: try ID("newcomer")).epsilon == ExactDecimal(1))
        #expect(try room.vault.logEntries().count == 2)
    }

    @Test func `and for a purpose that it had not served`() throws {
        let cap = try cap(purpose: "1")
        #expect(try take(charge("1", cap), "a").isReserved)
        #expect(try take(charge("1", cap, "research", under: "research"), "b").isReserved)
        #expect(try take(charge("1", cap, "research", under: "research"), "a").isRefused)
        #expect(try take(charge("1", cap, "transport/b"), "a").isFree)
    }

    @Test func `what was paid for is given again even if it is older than a period or above what is allowed now`()
        throws
    {
        #expect(try take(charge("4", cap(recipient: "4", period: "4")), "a").isReserved)
        let narrower = try cap(recipient: "1", period: "1")
        #expect(try take(charge("4", narrower), "a", after: 90 * Self.day).isFree)
        #expect(try take(charge("1", narrower), "b", after: 90 * Self.day).isRefused)
        #expect(try take(charge("1", narrower, for: "tester"), "b", after: 90 * Self.day).isReserved)
    }

    @Test func `of several datasets, one that is spent for a recipient refuses all`() throws {
        let rich = try charge("1", cap())
        let poor = try Charge("vehicles", PrivacyBudget("1"), cap(recipient: "0.5"))
        #expect(try room.reserve([rich, poor], for: "a") == .exceeds([poor]))
        #expect(try room.ledger(of: "trips").askers.isEmpty && room.vault.logEntries().isEmpty)
    }
}
