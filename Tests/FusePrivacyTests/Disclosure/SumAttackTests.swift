import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

/// Attacks on sums: from outside, and by a unit that is alone in a suppressed cell.
@Suite struct SumAttackTests {
    @Test(arguments: 0..<48)
    func nobodyEstimatesTheLargestUnitOfASensitiveSum(seed: Int) throws {
        let report = try attack(seed, complementary: .standard)
        #expect(report.estimated == 0, "seed \(seed)")
    }

    @Test func withoutComplementarySuppressionSumsAreEstimated() throws {
        let estimated = try (0..<48).reduce(0) { $0 + (try attack($1, complementary: .none).estimated) }
        #expect(estimated > 20)
    }

    private struct Report {
        var estimated = 0
    }

    private func attack(_ seed: Int, complementary: ComplementaryRule) throws -> Report {
        let sizes = [[3, 3], [3, 4], [2, 2, 2]][seed % 3]
        let table = SumTable.random(sizes, Margins.cube.sets(sizes.count), seed: UInt64(seed))
        let rules = try DisclosureRules(
            minimumUnits: 1, dominance: nil, percentRule: .standard, complementary: complementary, finish: .exact)
        let controlled = try applied(DisclosureControl(rules: rules), table.cellTable())
        let hidden = Set(controlled.cells.filter { $0.values == nil }.map { [$0.set.description] + $0.keys })
        var report = Report()
        for set in table.groupingSets.indices {
            for place in table.sums.places(set) where shortfall(table.contributions(place)) > 0 {
                report.estimated += isProtected(table, set, place, hidden) ? 0 : 1
            }
        }
        return report
    }

    private func isProtected(_ table: SumTable, _ set: Int, _ place: [Int?], _ hidden: Set<[String?]>) -> Bool {
        let parts = table.contributions(place)
        let high = parts.reduce(0, +) + shortfall(parts)
        var knowers: [[Int?]?] = [nil]
        for other in table.sums.places(0) where table.contributions(other).count == 1 && other != place {
            knowers.append(other)
        }
        return knowers.allSatisfy { knower in
            let attacker = TableAttacker(
                table.sums,
                isPublished: { set, cell in !hidden.contains(name(set, cell)) || (set == 0 && cell == knower) },
                least: 0, ceiling: 400)
            return attacker.isPossible(place, in: high...100_000)
        }
    }

    /// What is missing until the rest without the two largest is 10 % of the largest.
    private func shortfall(_ parts: [Int]) -> Int {
        let rest = parts.dropFirst(2).reduce(0, +)
        return (parts[0] + 9) / 10 - rest
    }

    private func name(_ set: Int, _ place: [Int?]) -> [String?] { [set.description] + place.map { $0.map { "\($0)" } } }
}
