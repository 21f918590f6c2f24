import BigInt
import FuseCore
import Testing

@testable import FuseQuery

/// The bounds of an expression hold whatever its columns hold within theirs.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct ScalarBoundTests {
    /// What the columns of `OrdinaryRows` keep to.
    private static let declared: [String: NumberRange] = [
        "i": NumberRange(-30, 30), "j": NumberRange(-50_000, 50_002), "x": NumberRange(scale: 2, -1_000_000, 1_000_000),
        "y": NumberRange(scale: 2, 0, 10), "g": NumberRange(scale: 3, 125, 2125),
    ]

    private static var analysis: BoundAnalysis { BoundAnalysis { declared[$0.column.name] } }

    @Test func `every value lies within the bounds that are found`() throws {
        let seed = SeededGenerator.seed()
        var maker = ExpressionMaker(random: SeededGenerator(seed: seed), leaves: ExpressionMaker.ordinaryLeaves)
        let bench = try OrdinaryRows.bench.get()
        let texts = ScalarEqualityTests.numbers + ScalarEqualityTests.functions + (0..<500).map { _ in maker.numeric() }
        let bounded = try bench.outcomes(texts).compactMap { outcome -> (ScalarBench.Bound, NumberRange)? in
            guard let bound = try? outcome.get(), bound.scalar.type.isNumeric,
                let range = try? Self.analysis.found(bound.scalar)
            else { return nil }
            return (bound, range)
        }
        #expect(bounded.count > 150, "seed \(seed)")
        for ((bound, range), outcome) in zip(bounded, try bench.values(bounded.map(\.0))) {
            let wrong = try outcome.get().first { !$0.lies(in: range) }
            #expect(wrong == nil, "seed \(seed) \(bound.text): \(range) \(wrong.debugDescription)")
        }
    }

    @Test(arguments: [
        ("sqrt(x)", NumberRange(scale: 6, 0, 100_000_000)), ("trunc(x)", NumberRange(-10_000, 10_000)),
        ("sign(i)", NumberRange(-1, 1)), ("sign(g)", NumberRange(1, 1)), ("i // j", NumberRange(-30, 30)),
        ("j // (i * i)", NumberRange(-50_002, 50_002)), ("j // 7", NumberRange(-7142, 7143)),
        ("j % i", NumberRange(-29, 29)), ("i % j", NumberRange(-30, 30)),
        ("round(x, -2)", NumberRange(-10_000, 10_000)), ("round(j, -3)", NumberRange(-50_000, 51_000)),
        ("width_bucket(x, 0, 1, 8)", NumberRange(0, 9)), ("sin(i)", NumberRange(-1, 1)),
        ("width_bucket(f, 0, 1, 8)", NumberRange(0, 9)), ("week(d)", NumberRange(1, 53)),
    ])
    func `functions have the bounds that they reach`(text: String, expected: NumberRange) throws {
        let scalar = try OrdinaryRows.bench.get().bound([text])[0].scalar
        let range = try #require(try Self.analysis.found(scalar))
        #expect(range.contains(expected), "\(range)")
        #expect(range.lower >= expected.lower - ExactDecimal(1) && range.upper <= expected.upper + ExactDecimal(1))
    }

    @Test(arguments: ["ln(i)", "tan(g)", "f + 1", "x / i", "pow(i, g)", "pow(i, -1)", "epoch(s)", "year(d)", "exp(j)"])
    func `what can be anything has no bounds`(text: String) throws {
        let scalar = try OrdinaryRows.bench.get().bound([text])[0].scalar
        #expect(throws: BoundProblem.self) { try Self.analysis.bounds(of: scalar) }
    }
}

extension ScalarBench.Value {
    /// Whether a number is in a range, but for what floating-point arithmetic rounds; NaN is no value.
    fileprivate func lies(in range: NumberRange) -> Bool {
        guard let text, let value = Double(text), !value.isNaN else { return true }
        let (low, high) = (Double("\(range.lower)") ?? .nan, Double("\(range.upper)") ?? .nan)
        let slack = 1e-9 * max(1, low.magnitude, high.magnitude)
        return value >= low - slack && value <= high + slack
    }
}
