import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct BudgetPeriodTests {
    private let start = Instant(secondsSinceEpoch: 1_795_435_200)
    private let month = 30 * 86_400

    private func period(_ epsilon: String = "4", days: Int = 30) throws -> BudgetPeriod {
        try BudgetPeriod(days: days, most: budget(epsilon, "1e-5"))
    }

    private func charges(_ list: (String, Int)...) throws -> [BudgetCharge] {
        try list.map { BudgetCharge(try budget($0.0, "0"), at: start.advanced(by: $0.1)) }
    }

    @Test func aChargeCountsForExactlyAsManySecondsAsThePeriodHas() throws {
        let period = try period()
        #expect(period.counts(start, at: start))
        #expect(period.counts(start, at: start.advanced(by: month - 1)))
        #expect(!period.counts(start, at: start.advanced(by: month)))
    }

    @Test func aChargeDatedInTheFutureCounts() throws {
        #expect(try period().counts(start.advanced(by: 1), at: start))
        #expect(try period().counts(start.advanced(by: 10 * month), at: start))
    }

    @Test func aPeriodHasFromOneDayToAHundredYears() throws {
        for days in [0, -1, 36_501] {
            #expect(throws: PrivacyError.self) { try BudgetPeriod(days: days, most: budget("1", "0")) }
        }
        for days in [1, 36_500] { #expect(try period(days: days).days == days) }
    }

    @Test func aChargeFitsAgainAtTheSecondAtWhichEnoughHasComeBack() throws {
        let recent = try charges(("2", 0), ("1", 100), ("1", 200))
        let (period, end) = (try period(), start.advanced(by: month))
        for (epsilon, second) in [("1", 0), ("2", 0), ("2.5", 100), ("3", 100), ("3.01", 200), ("4", 200)] {
            let charge = try budget(epsilon, "0")
            #expect(period.refresh(for: charge, after: recent) == end.advanced(by: second), "\(epsilon)")
            #expect(period.refresh(for: charge, after: recent.reversed()) == end.advanced(by: second))
        }
        #expect(period.firstRefresh(after: recent) == end)
    }

    @Test func whatFitsOrNeverFitsHasNoMoment() throws {
        let period = try period()
        #expect(try period.refresh(for: budget("1", "0"), after: charges(("3", 0))) == nil)
        #expect(try period.refresh(for: budget("4.01", "0"), after: []) == nil)
        #expect(period.firstRefresh(after: []) == nil)
    }

    @Test(arguments: [(1, 365), (7, 53), (30, 13), (31, 12), (364, 2), (365, 1), (366, 1), (36_500, 1)])
    func aYearIsCoveredByAsManyPeriodsAsItTakes(days: Int, periods: Int) throws {
        let period = try BudgetPeriod(days: days, most: budget("0.1", "1e-7"))
        #expect(period.refreshesInYear == periods)
        let product = try PrivacyBudget(
            epsilon: ExactDecimal("0.1") * ExactDecimal(periods), delta: ExactDecimal("1e-7") * ExactDecimal(periods))
        #expect(period.mostInYear == product)
    }

    @Test func aYearNeverAddsUpToMoreThanTheTotal() throws {
        func cap(_ total: PrivacyBudget, _ period: BudgetPeriod?) throws -> BudgetCap {
            try BudgetCap(perJob: budget("1", "0"), period: period, total: total)
        }
        let period = try BudgetPeriod(days: 30, most: budget("2", "1e-6"))
        #expect(try cap(budget("10", "1e-4"), period).mostInYear == budget("10", "0.000013"))
        #expect(try cap(budget("100", "1e-4"), period).mostInYear == budget("26", "0.000013"))
        #expect(try cap(budget("100", "1e-4"), nil).mostInYear == budget("100", "1e-4"))
    }
}
