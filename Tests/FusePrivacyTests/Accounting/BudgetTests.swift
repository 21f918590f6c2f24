import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct BudgetTests {
    @Test func tenTenthsAreOne() throws {
        let tenth = try budget("0.1", "0.0000001")
        let sum = (0..<10).reduce(PrivacyBudget.zero) { sum, _ in sum + tenth }
        #expect(try sum == budget("1", "0.000001"))
    }

    @Test func spendingExactlyWhatIsLeftIsWithin() throws {
        let cap = try BudgetCap(perJob: budget("1", "1e-6"), total: budget("3", "3e-6"))
        #expect(try cap.limitsExceeded(by: budget("1", "1e-6"), spent: budget("2", "2e-6")).isEmpty)
        #expect(try budget("3", "3e-6").remaining(after: budget("3", "3e-6")) == .zero)
    }

    @Test(arguments: [
        ("1.000000000000000000001", "0", "0", "0", [BudgetLimit.epsilonPerJob]),
        ("0.5", "0.0025", "0", "0", [.deltaPerJob]),
        ("0.5", "0", "2.51", "0", [.epsilonInTotal]), ("0.5", "0.001", "0", "0.0021", [.deltaInTotal]),
        ("9", "0.9", "0", "0", [.epsilonPerJob, .deltaPerJob, .epsilonInTotal, .deltaInTotal]),
    ])
    func everyExceededLimitIsNamed(
        epsilon: String, delta: String, spentEpsilon: String, spentDelta: String, limits: [BudgetLimit]
    ) throws {
        let cap = try BudgetCap(perJob: budget("1", "0.002"), total: budget("3", "0.003"))
        let exceeded = try cap.limitsExceeded(by: budget(epsilon, delta), spent: budget(spentEpsilon, spentDelta))
        #expect(exceeded == limits)
    }

    @Test func moreThanThereIsCannotBeSpent() throws {
        #expect(try budget("1", "0").remaining(after: budget("1.1", "0")) == nil)
        #expect(try budget("1", "0").remaining(after: budget("1", "1e-9")) == nil)
        #expect(try budget("1", "1e-6").remaining(after: budget("0.4", "0")) == budget("0.6", "1e-6"))
        #expect(try !budget("1", "1e-5").isWithin(budget("2", "1e-6")))
    }
}
