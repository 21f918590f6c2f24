import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct PublicGroupTests {
    @Test func listedGroupsAreAllShownWhetherAnyoneIsInThemOrNot() throws {
        let plan = try plan("1", "0", .laplace, selects: false)
        for seed in 0..<50 {
            let release = try release(plan, [["there"], ["empty"]], UInt64(seed))
            #expect(release.rows.map(\.keys) == [["empty"], ["there"]])
        }
    }

    @Test func aMinimumDecidesByTheNoisyCountWhichListedGroupsAreShown() throws {
        let plan = try plan("1", "0", .laplace, selects: false, minimumGroup: 2)
        var shown: [String: Int] = [:]
        for seed in 0..<200 {
            let release = try release(plan, [["there"], ["empty"]], UInt64(seed))
            for row in release.rows { shown[row.keys[0] ?? "", default: 0] += 1 }
        }
        #expect(shown["there"] == 200)
        // Noise of scale 1 lifts 0 to 2 or more with probability 0.10; five standard errors either way.
        #expect((1...41).contains(shown["empty"] ?? 0))
        #expect(shown["unlisted"] == nil)
    }

    @Test func groupsMustBeSelectedOrListedAndNotBoth() throws {
        let selecting = try plan("1", "1e-6", .laplace)
        let listing = try plan("1", "1e-6", .laplace, selects: false)
        #expect(throws: PrivacyError(.undeclaredGroups, "")) { try release(selecting, [["there"]]) }
        #expect(throws: PrivacyError(.undeclaredGroups, "")) { try release(listing, nil) }
        #expect(throws: PrivacyError(.undeclaredGroups, "")) { try release(listing, [["there"], ["there"]]) }
        #expect(throws: PrivacyError(.undeclaredGroups, "")) { try release(listing, [["there", "twice"]]) }
    }

    @Test func aQueryWithoutKeysHasOneRowEvenOverNothing() throws {
        let plan = try plan("64", "0", .laplace, selects: false)
        for rows in [[], [ExactRow(keys: [], quantities: [0])]] {
            let shown = try (0..<50).map { seed in try single(plan, rows, UInt64(seed)).rows.count }
            #expect(shown.allSatisfy { $0 == 1 })
        }
        let release = try single(plan, [ExactRow(keys: [], quantities: [1_000])], 1)
        #expect(release.rows.map { $0.measures[0]?.whole } == [1_000])
    }

    @Test func aSingleGroupIsSuppressedByItsNoisyCountOnly() throws {
        let plan = try plan("1", "0", .laplace, selects: false, minimumGroup: 10)
        let shown = try [5, 9, 10, 20].map { units in
            try (0..<200).map { seed in try single(plan, [ExactRow(keys: [], quantities: [units])], seed).rows.count }
                .reduce(0, +)
        }
        #expect(shown[0] > 0 && shown[0] < shown[1] && shown[1] < shown[2] && shown[2] < shown[3])
        #expect(shown[3] == 200)
        let release = try single(plan, [ExactRow(keys: [], quantities: [9])], 4)
        #expect(release.rows.allSatisfy { $0.measures[0]?.whole ?? 0 >= 10 })
    }

    private func single(_ plan: NoisePlan, _ rows: [ExactRow], _ seed: UInt64) throws -> Release {
        try Anonymiser(plan: plan, keys: [], measures: [.count(quantity: 0)], random: SeededBits(seed))
            .release(ExactTable(rows: rows))
    }

    private func release(_ plan: NoisePlan, _ groups: [[String?]]?, _ seed: UInt64 = 1) throws -> Release {
        let rows = [ExactRow(keys: ["there"], quantities: [60]), ExactRow(keys: ["unlisted"], quantities: [60])]
        return try Anonymiser(
            plan: plan, keys: [.text], measures: [.count(quantity: 0)], publicGroups: groups, random: SeededBits(seed)
        ).release(ExactTable(rows: rows))
    }
}
