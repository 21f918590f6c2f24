import BigInt
import Testing

@testable import FusePrivacy

/// Sequences of queries over one random population with a planted small cell, and somebody who adds and subtracts all that left.
@Suite("Attacks on several tables")
struct CrossReleaseAttackTests {
    private static let minimum = 4

    @Test("no small group is recovered from random sequences of tables", arguments: 0..<100)
    func guarded(seed: Int) throws {
        var population = AttackedPopulation(seed: UInt64(seed), minimum: Self.minimum)
        let left = try population.released(6) { table, earlier in
            try ReleaseGuard(minimumUnits: Self.minimum).isolation(by: table, besides: earlier) == nil
        }
        #expect(!left.isEmpty, "seed \(seed)")
        #expect(population.recovered(from: left) == 0, "seed \(seed)")
    }

    @Test("without the guard small groups are recovered")
    func unguarded() throws {
        var recovered = 0
        for seed in 0..<100 {
            var population = AttackedPopulation(seed: UInt64(seed), minimum: Self.minimum)
            let left = try population.released(6) { _, _ in true }
            if population.recovered(from: left) > 0 { recovered += 1 }
        }
        #expect(recovered > 50, "\(recovered) of 100")
    }

    @Test("the guard lets most harmless tables leave")
    func useful() throws {
        var (left, harmless) = (0, 0)
        for seed in 0..<100 {
            var population = AttackedPopulation(seed: UInt64(seed), minimum: Self.minimum)
            let attacked = population
            _ = try population.released(6) { table, earlier in
                guard attacked.recovered(from: earlier + [table]) == 0 else { return false }
                harmless += 1
                let mayLeave =
                    try ReleaseGuard(minimumUnits: Self.minimum).isolation(by: table, besides: earlier) == nil
                if mayLeave { left += 1 }
                return mayLeave
            }
        }
        #expect(left * 2 > harmless, "\(left) of \(harmless)")
    }
}
