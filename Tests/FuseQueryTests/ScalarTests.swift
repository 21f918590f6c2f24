import BigInt
import FuseCore
import Testing

@testable import FuseQuery

/// What every expression keeps to, whatever a row holds.
@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct ScalarTests {
    @Test(arguments: HostileRows.allCases)
    func `no value raises an error, and every value is of the expression's type`(rows: HostileRows) throws {
        try Self.check(rows.bench().bound(ScalarTexts.all), on: rows)
    }

    /// Expressions put together at random; those that are refused count as nothing.
    @Test(arguments: HostileRows.allCases)
    func `no expression of expressions raises an error or leaves its type`(rows: HostileRows) throws {
        let seed = SeededGenerator.seed()
        var maker = ExpressionMaker(random: SeededGenerator(seed: seed))
        let texts = (0..<500).map { _ in maker.expression() }
        let bound = try rows.bench().outcomes(texts).compactMap { try? $0.get() }
        #expect(bound.count > 250, "seed \(seed)")
        try Self.check(bound, on: rows, "seed \(seed)")
    }

    private static func check(_ bound: [ScalarBench.Bound], on rows: HostileRows, _ note: String = "") throws {
        for (bound, outcome) in zip(bound, try rows.bench().values(bound)) {
            switch outcome {
            case .failure(let failure): Issue.record("\(note) \(bound.text): \(failure)")
            case .success(let values):
                #expect(values.count == rows.count, "\(note) \(bound.text)")
                let wrong = values.first { !$0.isOne(of: bound.scalar.type) }
                #expect(wrong == nil, "\(note) \(bound.text): \(bound.scalar.type) \(wrong.debugDescription)")
            }
        }
    }

    @Test func `both dialects print every form`() throws {
        let scalars = try HostileRows.all.bench().bound(ScalarTexts.all).map(\.scalar)
        for dialect in [DuckDBDialect(), SparkDialect()] as [any SQLDialect] {
            for scalar in scalars { #expect(!ScalarWriter(dialect).sql(of: scalar).isEmpty) }
        }
        let seen = scalars.reduce(into: Set<ScalarForm>()) { $0.formUnion(ScalarForm.all(in: $1)) }
        #expect(Set(ScalarForm.allCases).subtracting(seen) == [.isMember, .hasMatch])
    }
}

extension ScalarBench.Value {
    /// Whether the engine's type is exactly the one that stands for the expression's, and a number is in its range.
    fileprivate func isOne(of type: ScalarType) -> Bool {
        // The engine says that a constant NULL has no type.
        guard self.type == DuckDBDialect().name(of: MachineType(type)) || text == nil && self.type == "\"NULL\"" else {
            return false
        }
        guard case .number(let range) = type, let text else { return true }
        guard let number = try? ExactDecimal(text) else { return false }
        return range.contains(NumberRange(number))
    }
}
