import BigInt
import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct HistogramTreeTests {
    @Test(arguments: [(1, 1), (2, 1), (16, 1), (17, 2), (256, 2), (257, 3), (4_096, 3)])
    func levelsAreTheFewestThatReachAllLeaves(leaves: Int, levels: Int) {
        #expect(HistogramTree(leaves: leaves).levels == levels)
    }

    @Test(arguments: [1, 5, 16, 17, 100, 256, 257, 300, 1_000, 4_095, 4_096])
    func everyLevelPartsTheLeaves(leaves: Int) {
        let tree = HistogramTree(leaves: leaves)
        var nodes = [TreeNode.root]
        for _ in 0..<tree.levels {
            nodes = nodes.flatMap { node in
                let children = tree.children(of: node)
                #expect((1...16).contains(children.count))
                #expect(children.flatMap { Array(tree.leaves(of: $0)) } == Array(tree.leaves(of: node)))
                return children
            }
        }
        #expect(nodes.map(\.index) == Array(0..<leaves))
    }

    @Test func sumsAreThoseOfTheLeaves() {
        let weights: [Int: BigInt] = [3: 5, 0: 1, 9: 7, 10: 2]
        let sums = LeafSums(weights)
        for low in 0...12 {
            for high in low...12 {
                let expected = (low..<high).reduce(BigInt(0)) { $0 + (weights[$1] ?? 0) }
                #expect(sums.weight(of: low..<high) == expected)
            }
        }
    }

    @Test(arguments: [
        (0, "0", "1", "1", 1), (4_097, "0", "1", "1", 1), (4, "0", "0", "1", 1), (4, "0", "-1", "1", 1),
        (4, "2", "1", "1", 1), (4, "0", "1", "4.1", 1), (4, "0", "1", "4", 0),
    ])
    func aGridWithoutMeaningIsRefused(leaves: Int, lower: String, width: String, upper: String, weight: Int) {
        #expect(throws: PrivacyError(.invalidBounds, "")) {
            try HistogramGrid(
                leaves: leaves, lower: ExactDecimal(lower), width: ExactDecimal(width), upper: ExactDecimal(upper),
                isDiscrete: .intervals, weight: BigInt(weight))
        }
    }

    @Test func aHistogramTakesAShareForEachLevel() throws {
        let grid = try grid(leaves: 4_096)
        let quantities = specs(1, 5) + [QuantitySpec(name: "h", perGroupBound: 7, shape: .histogram(grid))]
        let plan = try plan("1", "0", .laplace, quantities, maxGroups: 2, selects: false)
        #expect(plan.quantities.map(\.scaleText) == ["scale 10", "scale 50", "scale 70"])
        let idle = specs(1, 5) + [QuantitySpec(name: "h", perGroupBound: 0, shape: .histogram(grid))]
        let without = try FusePrivacyTests.plan("1", "0", .laplace, idle, maxGroups: 2, selects: false)
        #expect(without.quantities.map(\.scaleText) == ["scale 4", "scale 20", "0"])
    }

    @Test func theCountOfUnitsIsNoHistogram() throws {
        let first = [QuantitySpec(name: "h", perGroupBound: 1, shape: .histogram(try grid(leaves: 3)))]
        #expect(throws: PrivacyError(.invalidBounds, "")) { try plan("1", "0", .laplace, first, selects: false) }
    }

    @Test(arguments: [[-1: 1], [40: 1], [3: -1]] as [[Int: BigInt]])
    func leavesBeyondTheGridAndWeightsBelowZeroAreRefused(weights: [Int: BigInt]) throws {
        let shapes = [QuantityShape.number, .histogram(try grid(leaves: 40))]
        let quantile = MeasureSpec.quantile(histogram: 1, at: .zero)
        for quantity in [ExactQuantity.histogram(weights), .number(3)] {
            #expect(throws: PrivacyError(.malformedTable, "")) {
                try exactly([quantile], [.number(1), quantity], shapes: shapes)
            }
        }
    }

    @Test func exactQuantitiesPrintNothing() {
        #expect("\(ExactQuantity.number(900))" == "<redacted>")
        #expect(String(reflecting: ExactQuantity.histogram([900: 1])) == "<redacted>")
        var dumped = ""
        dump(ExactQuantity.histogram([900: 1]), to: &dumped)
        #expect(!dumped.contains("900"))
    }
}
