import BigInt
import FuseCore
import Testing

@testable import FuseQuery

@Suite(.enabled(if: DuckDBProcess.isAvailable, "the pinned engine is not installed; set FUSEBOX_DUCKDB_PATH"))
struct MeasureTests {
    private static let amount = PlannedMeasure.Bounds(lower: ExactDecimal(-20), upper: ExactDecimal(30))

    private static func moment(_ quantity: Int, _ scale: Int = 0) -> PlannedMeasure.Moment {
        PlannedMeasure.Moment(quantity: quantity, scale: scale)
    }

    @Test(
        arguments: [
            ("var_samp", .sample, .none), ("variance", .sample, .none), ("var_pop", .population, .none),
            ("stddev_samp", .sample, .square), ("stddev", .sample, .square), ("stddev_pop", .population, .square),
        ] as [(String, PlannedMeasure.Divisor, PlannedMeasure.Root)])
    func `a variance is a count, a centred sum and a sum of centred squares`(
        name: String, divisor: PlannedMeasure.Divisor, root: PlannedMeasure.Root
    ) throws {
        let (plan, kind) = try SamplePlans().measure("\(name)(amount)")
        // Bounds −20 to 30 around 5: at most 25 a row, its square 625, three rows.
        #expect(plan.quantities.map(\.perGroupBound) == [1, 75, 1875, 3])
        #expect(plan.quantities.map(\.name) == ["units", "sum", "sum of squares", "values present"])
        #expect(
            kind
                == .variance(
                    sum: Self.moment(1), squares: Self.moment(2), count: 3, bounds: Self.amount, divisor, root))
    }

    @Test func `mean, variance and count of one value share their quantities`() throws {
        let plan = try SamplePlans().plan(
            "SELECT avg(amount) AS a, stddev(amount) AS s, var_pop(amount) AS v, count(amount) AS n FROM visits")
        #expect(plan.quantities.map(\.perGroupBound) == [1, 75, 3, 1875])
        #expect(
            plan.measures[0].kind
                == .mean(
                    sum: 1, count: 2, centre: ExactDecimal(5), lower: ExactDecimal(-20), upper: ExactDecimal(30),
                    scale: 0))
        // The count makes the centred sum serve the plain one as well.
        let more = try SamplePlans().plan(
            "SELECT avg(amount) AS a, variance(amount) AS v, sum(amount) AS s FROM visits")
        #expect(more.quantities.map(\.perGroupBound) == [1, 75, 3, 1875])
    }

    @Test func `a correlation and covariances of one pair share, in either order`() throws {
        let plan = try SamplePlans().plan(
            """
            SELECT corr(amount, small) AS r, covar_samp(small, amount) AS s, covar_pop(amount, small) AS p FROM visits
            """)
        // 5 to 120 around 62: at most 58; products 25·58, squares 25² and 58².
        #expect(plan.quantities.map(\.perGroupBound) == [1, 75, 174, 1875, 10092, 4350, 3])
        let small = PlannedMeasure.Bounds(lower: ExactDecimal(5), upper: ExactDecimal(120))
        let (x, y, products) = (Self.moment(1), Self.moment(2), Self.moment(5))
        #expect(
            plan.measures.map(\.kind) == [
                .correlation(
                    x: x, y: y, squaresX: Self.moment(3), squaresY: Self.moment(4), products: products, count: 6),
                .covariance(
                    x: x, y: y, products: products, count: 6, boundsX: Self.amount, boundsY: small, .sample),
                .covariance(
                    x: x, y: y, products: products, count: 6, boundsX: Self.amount, boundsY: small, .population),
            ])
    }

    @Test func `the sums of a pair see only rows where both values are present`() throws {
        let plan = try SamplePlans().plan("SELECT covar_samp(amount, score) AS c FROM visits")
        guard case .nonNull(let x, cap: 3) = plan.quantities[4].kind, case .sum(let sumX) = plan.quantities[1].kind,
            case .sum(let sumY) = plan.quantities[2].kind, case .product(let product) = plan.quantities[3].kind,
            case .choice(let xBranches, otherwise: nil) = x.form, case .choice(let yBranches, nil) = sumY.value.form
        else {
            Issue.record("\(plan.quantities)")
            return
        }
        #expect(sumX.value == x && product.left == sumX && product.right == sumY)
        // NaN is greater than infinity, so the comparison leaves it out together with NULL.
        guard case .comparison(.lessOrEqual, let score, let end) = xBranches[0].condition.form,
            case .not(let missing) = yBranches[0].condition.form
        else {
            Issue.record("\(xBranches) \(yBranches)")
            return
        }
        #expect(score.columnReference?.column.name == "score" && end.literal == .double(.infinity))
        #expect(missing.form == .isNull(xBranches[0].value))
    }

    @Test func `a value paired with itself is only itself`() throws {
        let plan = try SamplePlans().plan("SELECT corr(amount, amount) AS r, variance(amount) AS v FROM visits")
        #expect(plan.quantities.map(\.perGroupBound) == [1, 75, 1875, 3])
        #expect(
            plan.measures[0].kind
                == .correlation(
                    x: Self.moment(1), y: Self.moment(1), squaresX: Self.moment(2), squaresY: Self.moment(2),
                    products: Self.moment(2), count: 3))
    }

    @Test func `factors keep as many digits as their squares have room for`() throws {
        let sql = "SELECT variance(cost) AS v FROM visits"
        let fine = try SamplePlans(rows: 1000).plan(sql)
        // Bounds −50 to 40: 45.00 from the middle, so (4500)² · 1000 with two digits.
        #expect(fine.quantities.map(\.perGroupBound) == [1, 4_500_000, 20_250_000_000, 1000])
        let coarse = try SamplePlans(rows: 1_000_000_000_000).plan(sql)
        #expect(coarse.quantities[1].perGroupBound == BigInt(450) * BigInt(10).power(12))
        #expect(coarse.quantities[2].perGroupBound == BigInt(202_500) * BigInt(10).power(12))
        guard case .variance(let sum, let squares, _, _, _, _) = coarse.measures[0].kind else {
            Issue.record("\(coarse.measures)")
            return
        }
        #expect(sum.scale == 1 && squares.scale == 2)
    }

    @Test func `squares beyond 62 bits are refused`() throws {
        let sql = "SELECT variance(big) AS v FROM visits"
        #expect(throws: QueryError(.unbounded, "")) { try SamplePlans().plan(sql) }
        #expect(throws: QueryError(.overflow, "")) {
            try SamplePlans().plan(sql, bounds: ["visits.big": (0, 5_000_000_000)])
        }
        // 1 000 000 000² · 3 fits.
        let plan = try SamplePlans().plan(sql, bounds: ["visits.big": (0, 2_000_000_000)])
        #expect(plan.quantities[2].perGroupBound == 3_000_000_000_000_000_000)
    }

    @Test func `minimum, median, maximum and quantiles of one value share a histogram`() throws {
        let plan = try SamplePlans().plan(
            """
            SELECT min(amount) AS a, max(DISTINCT amount) AS b, median(amount) AS c, quantile_cont(amount, 0.25) AS d,
                approx_quantile(amount, 0.25) AS e, count(amount) AS n FROM visits
            """)
        #expect(plan.quantities.map(\.perGroupBound) == [1, 3072, 3])
        let parts = try ["0", "1", "0.5", "0.25"].map { try ExactDecimal($0) }
        #expect(plan.measures.prefix(4).map(\.kind) == parts.map { .quantile(histogram: 1, at: $0) })
        #expect(plan.outputs == [0, 1, 2, 3, 3, 4].map { .measure($0) })
    }

    @Test(
        arguments: [
            ("amount", 0, -20, 30, 1, 51), ("cost", 2, -5000, 4000, 3, 3001), ("score", 3, -40000, 60000, 25, 4001),
            ("CAST(flag AS INTEGER)", 0, 0, 1, 1, 2), ("amount * 0", 0, 0, 0, 1, 1),
            ("amount + small * 32", 0, 140, 3870, 1, 3731),
            ("amount * 82 - small * 0", 0, -1640, 2460, 2, 2051),
        ] as [(String, Int, Int, Int, Int, Int)])
    func `a histogram is the finest that has at most 4096 leaves`(
        value: String, scale: Int, lower: Int, upper: Int, width: Int, leaves: Int
    ) throws {
        let (plan, _) = try SamplePlans().measure("median(\(value))")
        guard case .histogram(let histogram) = plan.quantities[1].kind else {
            Issue.record("\(plan.quantities)")
            return
        }
        #expect(histogram.scale == scale && histogram.lower == BigInt(lower) && histogram.upper == BigInt(upper))
        #expect(histogram.width == BigInt(width) && histogram.leaves == leaves && histogram.cap == 3)
    }

    @Test func `a histogram of large numbers keeps fewer digits`() throws {
        let value = "median(score * 100000000000000)"
        let (plan, _) = try SamplePlans().measure(value)
        guard case .histogram(let histogram) = plan.quantities[1].kind else {
            Issue.record("\(plan.quantities)")
            return
        }
        #expect(histogram.scale == 2 && histogram.leaves <= FixedPointHistogram.mostLeaves && histogram.leaves > 2048)
    }

    @Test func `different values are counted up to the limit on rows`() throws {
        let plan = try SamplePlans().plan(
            "SELECT count(DISTINCT city) AS c, count(DISTINCT person) AS p, count(DISTINCT day) FILTER (WHERE flag) AS d FROM visits"
        )
        #expect(plan.quantities.map(\.perGroupBound) == [1, 3, 3])
        #expect(plan.measures.map(\.kind) == [.count(quantity: 1), .count(quantity: 0), .count(quantity: 2)])
        guard case .distinct(let city, cap: 3) = plan.quantities[1].kind else {
            Issue.record("\(plan.quantities)")
            return
        }
        #expect(city.columnReference?.column.name == "city")
    }

    @Test func `count_if is a count with a filter`() throws {
        let plan = try SamplePlans().plan(
            "SELECT count_if(amount > 3) AS a, count(*) FILTER (WHERE amount > 3) AS b FROM visits")
        #expect(plan.measures.count == 1 && plan.outputs == [.measure(0), .measure(0)])
    }

    @Test func `a filter applies to every quantity of a measure`() throws {
        let plan = try SamplePlans().plan(
            "SELECT variance(amount) FILTER (WHERE flag) AS v, median(amount) FILTER (WHERE flag) AS m FROM visits")
        for quantity in plan.quantities.dropFirst() {
            let value: Scalar? =
                switch quantity.kind {
                case .sum(let sum): sum.value
                case .product(let product): product.left.value
                case .nonNull(let value, cap: _): value
                case .histogram(let histogram): histogram.value
                default: nil
                }
            guard case .choice(let branches, otherwise: nil)? = value?.form else {
                Issue.record("\(quantity)")
                continue
            }
            #expect(branches[0].condition.columnReference?.column.name == "flag")
        }
        #expect(try plan.columnUses[ID("visits")]?["flag"] == [.filter])
        #expect(try plan.columnUses[ID("visits")]?["amount"] == [.variance, .quantile])
    }

    @Test func `public data gives exact values`() throws {
        let plan = try SamplePlans(rows: nil).plan(
            """
            SELECT min(longitude) AS a, max(population) AS b, quantile_cont(population, 0.1) AS c,
                count(DISTINCT province) AS d FROM cities
            """)
        #expect(plan.quantities.allSatisfy { $0.perGroupBound == 0 })
        #expect(
            plan.measures.map(\.kind) == [
                .point(quantity: 0, scale: 3, count: 1), .point(quantity: 2, scale: 0, count: 3),
                .point(quantity: 4, scale: 0, count: 3), .count(quantity: 5),
            ])
        let functions = plan.quantities.compactMap { quantity in
            if case .point(_, let function) = quantity.kind { function } else { nil }
        }
        #expect(try functions == [.extreme(.least), .extreme(.greatest), .quantile(ExactDecimal("0.1"))])
        #expect(plan.notes.isEmpty)
    }

    @Test(
        arguments: [
            // The type holds few values; the bounds say that digits and size suffice; nothing says so.
            ("month(opened)", 0, "1", "12", false), ("population", 0, "-10000000000000", "10000000000000", false),
            ("longitude", 3, "-10000000000", "10000000000", false),
            ("population / longitude", 4, "-1000000000", "1000000000", true),
            ("CAST(population AS DECIMAL(20,1)) * 1000000", 1, "-1000000000000", "1000000000000", true),
        ] as [(String, Int, String, String, Bool)])
    func `values of public data are squared as far as the engine's numbers reach`(
        value: String, scale: Int, lower: String, upper: String, isNoted: Bool
    ) throws {
        let (plan, kind) = try SamplePlans(rows: nil).measure("variance(\(value))", of: "cities")
        guard case .sum(let sum) = plan.quantities[0].kind,
            case .variance(let moment, let squares, 2, bounds: nil, .sample, .none) = kind
        else {
            Issue.record("\(plan.quantities) \(kind)")
            return
        }
        #expect(sum.scale == scale && moment.scale == scale && squares.scale == 2 * scale)
        #expect(sum.centre == 0 && sum.cap == nil && plan.notes.isEmpty == !isNoted)
        #expect(ExactDecimal(significand: sum.lower, scale: scale).description == lower)
        #expect(ExactDecimal(significand: sum.upper, scale: scale).description == upper)
    }

    @Test func `a unit that has one row needs no limit on rows`() throws {
        let people = try TableSchema(
            dataset: ID("people"),
            columns: [
                ColumnSchema(name: "person", type: .integer(bits: 32, signed: true)),
                ColumnSchema(name: "age", type: .integer(bits: 16, signed: true)),
            ], unit: UnitColumn(name: "person", column: "person"),
            bounds: ["age": SampleTables.bounds(0, 120, scale: 0)],
            unique: ["person"])
        for rows in [nil, 5] {
            let plans = try SamplePlans(rows: rows, catalog: Catalog([people]))
            let plan = try plans.plan("SELECT count(*) AS n, avg(age) AS a, median(age) AS m FROM people")
            #expect(plan.quantities.map(\.perGroupBound) == [1, 1, 60, 1, 1024])
        }
    }
}
