import FuseCore
import Testing

@testable import FusePrivacy

@Suite struct ReleaseFilterTests {
    /// Keys: text, number, boolean, date. Measures: one number, null in the last row.
    static let release = Release(
        keyTypes: [.text, .number, .boolean, .date], measureCount: 1,
        rows: [
            row([nil, "10", "true", "2013-01-02"], "5"), row(["a", "9", "false", nil], "7.5"),
            row(["b", "-1.5", nil, "2012-12-31"], "7.50"), row(["é", nil, "true", "2013-01-02"], nil),
        ], origin: .open)

    private static func row(_ keys: [String?], _ number: String?) -> ReleasedRow {
        let value = number.flatMap { try? ExactDecimal($0) }
        return ReleasedRow(keys: keys, measures: [value.map { ReleasedValue(value: $0, low: $0, high: $0) }])
    }

    private static func key(_ index: Int) -> ReleaseOperand { .column(.key(index)) }
    private static let measure = ReleaseOperand.column(.measure(0))

    private func kept(_ condition: ReleaseCondition) throws -> [Int] {
        try positions(ReleaseFilter(having: condition))
    }

    private func positions(_ filter: ReleaseFilter) throws -> [Int] {
        try Self.release.filtered(by: filter).rows.map { row in Self.release.rows.firstIndex(of: row) ?? -1 }
    }

    @Test(arguments: [
        (ComparisonOperator.equal, [1, 2]), (.notEqual, [0]), (.less, [0]), (.lessOrEqual, [0, 1, 2]), (.greater, []),
        (.greaterOrEqual, [1, 2]),
    ])
    func everyComparisonLeavesNullsOut(comparison: ComparisonOperator, rows: [Int]) throws {
        #expect(try kept(.comparison(Self.measure, comparison, .literal("7.5", .number))) == rows)
    }

    @Test func keysCompareByTheirTypes() throws {
        #expect(try kept(.comparison(Self.key(1), .greater, .literal("9", .number))) == [0])
        #expect(try kept(.comparison(Self.key(1), .less, .literal("9.0", .number))) == [2])
        #expect(try kept(.comparison(Self.key(0), .greaterOrEqual, .literal("b", .text))) == [2, 3])
        #expect(try kept(.comparison(Self.key(0), .equal, .literal("e\u{301}", .text))) == [])
        #expect(try kept(.comparison(Self.key(2), .equal, .literal("true", .boolean))) == [0, 3])
        #expect(try kept(.comparison(Self.key(3), .less, .literal("2013-01-01", .date))) == [2])
    }

    @Test func logicHasThreeValues() throws {
        let unknown = ReleaseCondition.comparison(Self.key(0), .equal, .literal(nil, .text))
        let yes = ReleaseCondition.comparison(.literal("1", .number), .equal, .literal("1", .number))
        #expect(try kept(unknown) == [])
        #expect(try kept(.not(unknown)) == [])
        #expect(try kept(.or([unknown, yes])) == [0, 1, 2, 3])
        #expect(try kept(.and([unknown, yes])) == [])
        #expect(try kept(.not(.and([unknown, .not(yes)]))) == [0, 1, 2, 3])
        #expect(try kept(.and([])) == [0, 1, 2, 3])
        #expect(try kept(.or([])) == [])
        #expect(try kept(.isNull(Self.key(0))) == [0])
        #expect(try kept(.not(.isNull(Self.measure))) == [0, 1, 2])
    }

    @Test func rowsAreOrderedByValueAndTiesByKeys() throws {
        func order(_ column: ReleaseColumn, _ direction: ReleaseOrder.Direction, _ nulls: ReleaseOrder.Nulls) throws
            -> [Int]
        {
            try positions(ReleaseFilter(order: [ReleaseOrder(column, direction, nulls: nulls)]))
        }
        #expect(try order(.key(1), .ascending, .last) == [2, 1, 0, 3])
        #expect(try order(.key(1), .descending, .first) == [3, 0, 1, 2])
        #expect(try order(.measure(0), .descending, .last) == [1, 2, 0, 3])
        #expect(try order(.measure(0), .ascending, .first) == [3, 0, 1, 2])
        #expect(try order(.key(3), .descending, .last) == [0, 3, 2, 1])
        #expect(try order(.key(2), .ascending, .last) == [1, 0, 3, 2])
        let two = [
            ReleaseOrder(.key(3), .ascending, nulls: .last), ReleaseOrder(.measure(0), .ascending, nulls: .first),
        ]
        #expect(try positions(ReleaseFilter(order: two)) == [2, 3, 0, 1])
    }

    @Test func everyNumberThatAnEnginePrintsHasItsPlace() throws {
        let texts = ["nan", "1e+300", "-inf", "-1.5e-7", "inf", "2", "1e-300", nil, "-3e+20"]
        let rows = texts.map { ReleasedRow(keys: [$0], measures: []) }
        let release = Release(keyTypes: [.number], measureCount: 0, rows: rows, origin: .open)
        let order = ReleaseFilter(order: [ReleaseOrder(.key(0), .ascending, nulls: .first)])
        let sorted = try release.filtered(by: order).rows.map(\.keys[0])
        #expect(sorted == [nil, "-inf", "-3e+20", "-1.5e-7", "1e-300", "2", "1e+300", "inf", "nan"])
    }

    @Test func aLimitKeepsTheFirstRowsAfterOrdering() throws {
        let order = [ReleaseOrder(.key(1), .ascending, nulls: .last)]
        #expect(try positions(ReleaseFilter(order: order, limit: 2)) == [2, 1])
        #expect(try positions(ReleaseFilter(order: order, limit: 0)) == [])
        #expect(try positions(ReleaseFilter(order: order, limit: 9)) == [2, 1, 0, 3])
    }

    @Test(arguments: [
        ReleaseFilter(limit: -1), ReleaseFilter(order: [ReleaseOrder(.key(4), .ascending, nulls: .last)]),
        ReleaseFilter(having: .isNull(.column(.measure(1)))),
        ReleaseFilter(having: .not(.comparison(key(0), .equal, .literal("1", .number)))),
        ReleaseFilter(having: .or([.comparison(key(3), .equal, .literal("2013-01-02", .timestamp))])),
    ])
    func aFilterThatDoesNotFitIsRefused(filter: ReleaseFilter) {
        #expect(throws: PrivacyError(.invalidFilter, "")) { try Self.release.filtered(by: filter) }
    }
}
