import BigInt
import FuseCore
import Testing

@testable import FuseQuery

@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct QuantityBoundTests {
    private static let sql = """
        SELECT corr(big, score) AS r, covar_samp(score, cost) AS c, variance(big) AS v, median(big) AS m, sum(score) AS s,
            avg(cost) AS a, quantile_cont(score, 0.1) AS q FROM visits
        """

    @Test func `whatever the bounds and limits are, machine numbers hold what units add`() throws {
        let (seed, tree) = (SeededGenerator.seed(), try DuckDBProcess.trees(of: [Self.sql])[0])
        print("seed of quantity bounds: \(seed)")
        var generator = SeededGenerator(seed: seed)
        var planned = 0
        for _ in 0..<200 {
            let limits = try Self.limits(&generator)
            do {
                let plan = try QueryPlanner.plan(
                    tree: tree, sql: Self.sql, catalog: SampleTables.catalog(), parameters: [:], limits: limits)
                planned += 1
                for quantity in plan.quantities { Self.check(quantity, limits) }
            } catch let error as QueryError {
                #expect(error.code == .overflow, "\(error)")
            }
        }
        #expect(planned >= 50 && planned < 200)
    }

    private static func limits(_ generator: inout SeededGenerator) throws -> ContributionLimits {
        let ends = (0..<2).map { _ in
            BigInt(
                Int64.random(in: Int64.min...Int64.max, using: &generator)
                    >> Int64.random(in: 28..<62, using: &generator))
        }
        let range = try ContributionLimits.ValueRange(
            lower: ExactDecimal(significand: min(ends[0], ends[1])),
            upper: ExactDecimal(significand: max(ends[0], ends[1])))
        let rows =
            1
            + Int(
                UInt64.random(in: 0..<1_000_000_000, using: &generator) >> UInt64.random(in: 0..<30, using: &generator))
        return try ContributionLimits(maxGroups: 1, maxRowsPerGroup: rows, bounds: ["visits.big": range])
    }

    /// Works the bound out anew, from all corners of what one row can add.
    private static func check(_ quantity: BoundedQuantity, _ limits: ContributionLimits) {
        let rows = BigInt(limits.maxRowsPerGroup ?? 0)
        switch quantity.kind {
        case .sum(let sum):
            let corners = [sum.lower - sum.centre, sum.upper - sum.centre].map { BigInt($0.magnitude) }
            #expect(quantity.perGroupBound == max(1, rows * (corners.max() ?? 0)))
            #expect(max(sum.lower.magnitude, sum.upper.magnitude) <= BigUInt(1) << 62)
        case .product(let product):
            let (x, y) = (product.left, product.right)
            let corners = [x.lower - x.centre, x.upper - x.centre].flatMap { a in
                [y.lower - y.centre, y.upper - y.centre].map { BigInt((a * $0).magnitude) }
            }
            #expect(quantity.perGroupBound == max(1, rows * (corners.max() ?? 0)))
        case .histogram(let histogram):
            #expect(quantity.perGroupBound == rows * 1024 && (1...4096).contains(histogram.leaves))
            let span = histogram.upper - histogram.lower
            let finer = span / max(1, histogram.width - 1) + 1
            #expect(histogram.width == 1 || finer > 4096, "a finer grid has few leaves, too")
        default: break
        }
        #expect(quantity.perGroupBound <= BigInt(1) << 62 && quantity.perGroupBound >= 1)
    }
}
