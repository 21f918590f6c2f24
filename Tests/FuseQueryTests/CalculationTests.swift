import BigInt
import FuseCore
import Testing

@testable import FuseQuery

@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct CalculationTests {
    private typealias Calculation = ReleasedCalculation

    private static func number(_ text: String) throws -> ReleasedCalculation { .literal(try ExactDecimal(text)) }

    /// The calculation that is the first output; its measures are counted in the order of the text.
    private static func calculation(_ expression: String, grouping: String = "") throws -> ReleasedCalculation? {
        let plan = try SamplePlans().plan("SELECT \(expression) AS c FROM visits \(grouping)")
        guard case .measure(let index)? = plan.outputs.first,
            case .calculated(let calculation) = plan.measures[index].kind
        else { return nil }
        #expect(plan.measures[index].name == "c")
        return calculation
    }

    @Test func `arithmetic and functions are computed of released measures`() throws {
        let (a, b) = (Calculation.measure(0), Calculation.measure(1))
        let cases: [(String, Calculation)] = [
            (
                "100.0 * sum(amount) / count(*)",
                .quotient(.arithmetic(.multiply, try Self.number("100"), a), b)
            ),
            ("sum(amount) + 1 - count(*)", .arithmetic(.subtract, .arithmetic(.add, a, try Self.number("1")), b)),
            ("round(avg(amount), 2)", .rounding(.nearest(places: 2), a)),
            ("round(avg(amount))", .rounding(.nearest(places: 0), a)),
            ("sum(amount) / nullif(count(*), 0)", .quotient(a, .absentIfEqual(b, try Self.number("0")))),
            ("coalesce(avg(amount), 0)", .firstPresent([a, try Self.number("0")])),
            ("ifnull(avg(amount), -1.5)", .firstPresent([a, try Self.number("-1.5")])),
            ("-sum(amount)", .negation(a)), ("abs(sum(amount))", .magnitude(a)), ("sqrt(count(*))", .squareRoot(a)),
            ("floor(avg(amount))", .rounding(.floor, a)), ("ceil(avg(amount))", .rounding(.ceiling, a)),
            ("ceiling(avg(amount))", .rounding(.ceiling, a)),
            ("greatest(sum(amount), 0, count(*))", .extreme(.greatest, [a, try Self.number("0"), b])),
            ("least(sum(amount), count(*))", .extreme(.least, [a, b])),
            ("CAST(sum(amount) AS DOUBLE) / count(*)", .quotient(a, b)),
            ("CAST(avg(amount) AS INTEGER)", .rounding(.nearest(places: 0), a)),
            ("avg(amount)::DECIMAL(12,3)", .rounding(.nearest(places: 3), a)),
            ("sum(amount) / 1e3", .quotient(a, try Self.number("1000"))),
        ]
        for (text, expected) in cases { #expect(try Self.calculation(text) == expected, "\(text)") }
    }

    @Test func `CASE decides by released measures with three truth values`() throws {
        let (n, zero) = (Calculation.measure(0), try Self.number("0"))
        let (one, two) = (try Self.number("1"), try Self.number("2"))
        let absent = Calculation.choice([], otherwise: nil)
        let cases: [(String, Calculation.Test)] = [
            ("count(*) > 1", .comparison(.greater, n, one)),
            (
                "count(*) BETWEEN 1 AND 2",
                .all([.comparison(.greaterOrEqual, n, one), .comparison(.lessOrEqual, n, two)])
            ),
            ("count(*) IN (1, 2)", .any([.comparison(.equal, n, one), .comparison(.equal, n, two)])),
            ("count(*) NOT IN (1, 2)", .not(.any([.comparison(.equal, n, one), .comparison(.equal, n, two)]))),
            ("count(*) IS NULL OR NOT count(*) = 2", .any([.isNull(n), .comparison(.notEqual, n, two)])),
            ("count(*) IS NOT NULL AND count(*) < 2", .all([.not(.isNull(n)), .comparison(.less, n, two)])),
            (
                "count(*) IS NOT DISTINCT FROM 2",
                .any([
                    .all([.isNull(n), .isNull(two)]),
                    .all([.not(.isNull(n)), .not(.isNull(two)), .comparison(.equal, n, two)]),
                ])
            ),
        ]
        for (text, test) in cases {
            #expect(
                try Self.calculation("CASE WHEN \(text) THEN 1 ELSE 0 END")
                    == .choice([Calculation.Branch(test: test, value: one)], otherwise: zero), "\(text)")
        }
        let test = Calculation.Test.comparison(.equal, n, one)
        #expect(
            try Self.calculation("CASE count(*) WHEN 1 THEN NULL WHEN 2 THEN count(*) END")
                == .choice(
                    [
                        Calculation.Branch(test: test, value: absent),
                        Calculation.Branch(test: .comparison(.equal, n, two), value: n),
                    ], otherwise: nil))
    }

    @Test func `numeric keys and expressions of GROUP BY are parts of calculations`() throws {
        #expect(
            try Self.calculation("small * 10 + count(*)", grouping: "GROUP BY small")
                == .arithmetic(.add, .arithmetic(.multiply, .key(0), Self.number("10")), .measure(0)))
        #expect(
            try Self.calculation("month(day) + 1", grouping: "GROUP BY city, month(day)")
                == .arithmetic(.add, .key(1), Self.number("1")))
        #expect(try Self.calculation("amount + 1", grouping: "GROUP BY amount + 1") == nil)
        // A column goes before an output of that name.
        let plan = try SamplePlans().plan("SELECT count(*) AS small, small + 1 AS k FROM visits GROUP BY visits.small")
        #expect(plan.measures[1].kind == .calculated(.arithmetic(.add, .key(0), try Self.number("1"))))
        #expect(
            try Self.calculation("grouping(city) + 2 * grouping(city, flag)", grouping: "GROUP BY CUBE (city, flag)")
                == .arithmetic(.add, .grouping([0]), .arithmetic(.multiply, Self.number("2"), .grouping([0, 1]))))
    }

    @Test func `a cast that changes nothing is no calculation`() throws {
        let plan = try SamplePlans().plan("SELECT CAST(sum(amount) AS DOUBLE) AS s, +count(*) AS n FROM visits")
        #expect(plan.measures.map(\.name) == ["s", "n"])
        #expect(plan.outputs == [.measure(0), .measure(1)] && plan.outputNames == ["s", "n"])
        #expect(plan.measures[0].kind == .shiftedSum(sum: 2, count: 1, centre: ExactDecimal(5), scale: 0))
    }

    @Test func `measures inside calculations are shared and charged once`() throws {
        let plan = try SamplePlans().plan(
            """
            SELECT city, sum(amount) / count(*) AS r, count(*) AS n, sum(amount) / count(*) AS again, r * 2 AS twice
            FROM visits GROUP BY city HAVING sum(amount) / count(*) > 3 AND r < 100
            ORDER BY sum(amount) / count(*) DESC, twice, -n
            """)
        let ratio = ReleasedCalculation.quotient(.measure(0), .measure(1))
        let kinds: [PlannedMeasure.Kind] = [
            .shiftedSum(sum: 2, count: 1, centre: ExactDecimal(5), scale: 0), .count(quantity: 1), .calculated(ratio),
            .calculated(.arithmetic(.multiply, ratio, try Self.number("2"))), .calculated(.negation(.measure(1))),
        ]
        #expect(plan.measures.map(\.kind) == kinds)
        #expect(plan.outputs == [.key(0), .measure(2), .measure(1), .measure(2), .measure(3)])
        #expect(
            plan.having
                == .all([
                    .comparison(.greater, .measure(2), .literal(.number(ExactDecimal(3)))),
                    .comparison(.less, .measure(2), .literal(.number(ExactDecimal(100)))),
                ]))
        #expect(plan.order.map(\.operand) == [.measure(2), .measure(3), .measure(4)])
        #expect(plan.quantities.map(\.perGroupBound) == [1, 3, 75])
        #expect(plan.measures.map(\.name) == ["sum_amount", "n", "r", "twice", "calculation"])
        #expect(!plan.notes.contains { $0.contains("charged") })
    }

    @Test func `measures that only HAVING or ORDER BY compute with are noted`() throws {
        for sql in [
            "SELECT count(*) AS n FROM visits HAVING sum(amount) / count(*) > 1",
            "SELECT city, count(*) AS n FROM visits GROUP BY city ORDER BY coalesce(sum(amount), 0)",
        ] {
            #expect(try SamplePlans().plan(sql).notes.contains { $0.contains("charged") }, "\(sql)")
        }
    }

    @Test func `conditions on groups compare calculations, keys and constants`() throws {
        let literal = { (value: Int) in ReleasedOperand.literal(.number(ExactDecimal(value))) }
        let cases: [(String, ReleasedPredicate)] = [
            (
                "n * 2 BETWEEN 3 AND n",
                .all([
                    .comparison(.greaterOrEqual, .measure(1), literal(3)),
                    .comparison(.lessOrEqual, .measure(1), .measure(0)),
                ])
            ),
            (
                "coalesce(n, 0) IN (1, 2)",
                .any([.comparison(.equal, .measure(1), literal(1)), .comparison(.equal, .measure(1), literal(2))])
            ),
            ("n / nullif(n, 0) IS NULL", .isNull(.measure(1))),
            (
                "n IS NOT DISTINCT FROM 3",
                .all([.not(.isNull(.measure(0))), .comparison(.equal, .measure(0), literal(3))])
            ),
            (
                "n IS DISTINCT FROM n + 1",
                .not(
                    .any([
                        .all([.isNull(.measure(0)), .isNull(.measure(1))]),
                        .all([
                            .not(.isNull(.measure(0))), .not(.isNull(.measure(1))),
                            .comparison(.equal, .measure(0), .measure(1)),
                        ]),
                    ]))
            ),
            ("grouping(city) = 0", .comparison(.equal, .measure(1), literal(0))),
            (
                "flag OR NOT flag",
                .any([
                    .comparison(.equal, .key(1), .literal(.boolean(true))),
                    .not(.comparison(.equal, .key(1), .literal(.boolean(true)))),
                ])
            ),
            ("flag IS TRUE", .all([.not(.isNull(.key(1))), .comparison(.equal, .key(1), .literal(.boolean(true)))])),
        ]
        for (text, expected) in cases {
            let plan = try SamplePlans().plan(
                "SELECT city, flag, count(*) AS n FROM visits GROUP BY city, flag HAVING \(text)")
            #expect(plan.having == expected, "\(text)")
        }
    }

    @Test func `names of calculations and measures come from their functions`() throws {
        let plan = try SamplePlans().plan(
            "SELECT city, grouping(city), median(amount), count_if(flag), sum(amount) / 2, stddev(cost) FROM visits GROUP BY 1"
        )
        #expect(
            plan.outputNames == [
                "city", "grouping_city", "median_amount", "count_if_flag", "calculation", "stddev_cost",
            ])
    }

    @Test func `a calculation that aliases blow up is refused`() throws {
        let steps = (1...12).map { "a\($0 - 1) + a\($0 - 1) AS a\($0)" }
        #expect(throws: QueryError(.unsupported, "")) {
            try SamplePlans().plan("SELECT \((["count(*) AS a0"] + steps).joined(separator: ", ")) FROM visits")
        }
        let few = "SELECT \((["count(*) AS a0"] + steps.prefix(8)).joined(separator: ", ")) FROM visits"
        #expect(try SamplePlans().plan(few).outputs.count == 9)
    }
}
