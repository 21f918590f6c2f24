import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct BudgetTests {
    @Test func tenTenthsAreOne() throws {
        let tenth = try budget("0.1", "0.0000001")
        let sum = (0..<10).reduce(PrivacyBudget.zero) { sum, _ in sum + tenth }
        #expect(try sum == budget("1", "0.000001"))
    }

    @Test func moreThanThereIsCannotBeSpent() throws {
        #expect(try budget("3", "3e-6").remaining(after: budget("3", "3e-6")) == .zero)
        #expect(try budget("1", "0").remaining(after: budget("1.1", "0")) == nil)
        #expect(try budget("1", "0").remaining(after: budget("1", "1e-9")) == nil)
        #expect(try budget("1", "1e-6").remaining(after: budget("0.4", "0")) == budget("0.6", "1e-6"))
        #expect(try !budget("1", "1e-5").isWithin(budget("2", "1e-6")))
    }

    @Test func theLesserOfBothIsTakenByItself() throws {
        #expect(try budget("26", "0.000013").limited(to: budget("10", "0.00002")) == budget("10", "0.000013"))
    }
}
