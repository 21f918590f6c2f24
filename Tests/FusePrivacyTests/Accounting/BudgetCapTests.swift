import FuseCore
import Testing

@testable import FusePrivacy

/// Every limit by itself: exactly what is left can be spent, and not the last digit more.
@Suite struct BudgetCapTests {
    private func cap() throws -> BudgetCap {
        try BudgetCap(
            perJob: budget("1", "1e-6"), perRecipient: budget("2", "2e-6"), perPurpose: budget("3", "3e-6"),
            period: BudgetPeriod(days: 30, most: budget("4", "4e-6")), total: budget("5", "5e-6"))
    }

    /// What leaves room for a charge of ε 1 and δ 1e-6 under one limit, and much more under all others.
    private func spending(before limit: BudgetLimit, leaving room: PrivacyBudget) throws -> BudgetSpending {
        let most = try #require(try cap()[limit])
        var before = Dictionary(uniqueKeysWithValues: BudgetLimit.allCases.map { ($0, PrivacyBudget.zero) })
        before[limit] = most.remaining(after: room)
        return BudgetSpending(before)
    }

    @Test(arguments: BudgetLimit.allCases)
    func exactlyWhatIsLeftIsWithinAndOneDigitMoreIsNot(limit: BudgetLimit) throws {
        let (room, cap) = (try budget("1", "1e-6"), try cap())
        let spending = try spending(before: limit, leaving: room)
        #expect(cap.limitsExceeded(by: room, after: spending).isEmpty)
        let digit = "0.000000000000000000000000000001"
        for more in [try budget(digit, "0"), try budget("0", digit)] {
            let exceeded = cap.limitsExceeded(by: room + more, after: spending)
            // More than a job may spend is refused under any limit; every other limit that is not full allows it.
            #expect(Set(exceeded) == [.job, limit])
        }
    }

    @Test func everyExceededLimitIsNamed() throws {
        let exceeded = try cap().limitsExceeded(by: budget("9", "0"), after: .none)
        #expect(exceeded == BudgetLimit.allCases)
        #expect(try cap().limitsExceeded(by: budget("0", "0.9"), after: .none) == BudgetLimit.allCases)
    }

    @Test func aLimitThatIsNotSetRefusesNothing() throws {
        let cap = try BudgetCap(perJob: budget("1", "1e-6"), total: budget("5", "5e-6"))
        let all = Dictionary(uniqueKeysWithValues: try BudgetLimit.allCases.map { ($0, try budget("4", "4e-6")) })
        let spending = BudgetSpending(all.merging([.job: .zero]) { $1 })
        #expect(try cap.limitsExceeded(by: budget("1", "1e-6"), after: spending).isEmpty)
        #expect([.recipient, .purpose, .period].allSatisfy { cap[$0] == nil })
    }

    @Test func whatCountsAlreadyIsNotCountedAgain() throws {
        let full = BudgetSpending([.recipient: try budget("2", "2e-6")])
        #expect(try cap().limitsExceeded(by: budget("1", "0"), after: full) == [.recipient])
        #expect(try cap().limitsExceeded(by: budget("1", "0"), after: BudgetSpending([:])).isEmpty)
    }

    @Test func nothingCanBeSpentEvenWhereMoreWasSpentThanIsAllowedNow() throws {
        let beyond = BudgetSpending([.total: try budget("9", "0")])
        #expect(try cap().limitsExceeded(by: .zero, after: beyond).isEmpty)
        #expect(try cap().limitsExceeded(by: budget("0", "1e-9"), after: beyond) == [.total])
    }
}
