import BigInt
import FuseCore

@testable import FusePrivacy

/// Two columns of whole numbers with their statistics by the textbook, in floating point, and the sums that the engine would give.
struct Columns {
    let x: [Int]
    let y: [Int]

    static func random(_ count: Int, seed: UInt64, within range: ClosedRange<Int> = -900...1_000) -> Columns {
        var random = RandomBits(SeededBits(seed))
        var (x, y): ([Int], [Int]) = ([], [])
        for _ in 0..<count {
            let width = UInt64(range.count)
            let (a, b) = (
                Int(UniformInteger.below(width, from: &random)), Int(UniformInteger.below(width, from: &random))
            )
            x.append(range.lowerBound + a)
            y.append(range.lowerBound + (a + 2 * b) / 3)
        }
        return Columns(x: x, y: y)
    }

    /// Count, then the sums of x − c, y − d, (x − c)², (y − d)² and (x − c)(y − d).
    func sums(centre c: Int, _ d: Int) -> [BigInt] {
        let (a, b) = (x.map { $0 - c }, y.map { $0 - d })
        let products = zip(a, b).map { $0 * $1 }
        return [[x.count], [a.reduce(0, +)], [b.reduce(0, +)], [square(a)], [square(b)], [products.reduce(0, +)]]
            .map { BigInt($0[0]) }
    }

    private func square(_ values: [Int]) -> Int { values.reduce(0) { $0 + $1 * $1 } }

    func variance(_ divisor: Divisor) -> Double { covariance(x, x, divisor) }
    func covariance(_ divisor: Divisor) -> Double { covariance(x, y, divisor) }

    var correlation: Double {
        covariance(x, y, .population) / (covariance(x, x, .population) * covariance(y, y, .population)).squareRoot()
    }

    private func covariance(_ x: [Int], _ y: [Int], _ divisor: Divisor) -> Double {
        let (meanX, meanY) = (mean(x), mean(y))
        let sum = zip(x, y).reduce(0) { $0 + (Double($1.0) - meanX) * (Double($1.1) - meanY) }
        return sum / Double(divisor == .population ? x.count : x.count - 1)
    }

    private func mean(_ values: [Int]) -> Double { Double(values.reduce(0, +)) / Double(values.count) }
}

/// The measures of the sums of `Columns`, whose whole numbers are tenths.
enum ColumnMeasures {
    static let range = ExactDecimal(-90)...ExactDecimal(100)
    static let (x, y) = (Moment(quantity: 1, scale: 1), Moment(quantity: 2, scale: 1))
    static let (squaresX, squaresY) = (Moment(quantity: 3, scale: 2), Moment(quantity: 4, scale: 2))
    static let products = Moment(quantity: 5, scale: 2)

    static func variance(_ divisor: Divisor) -> MeasureSpec {
        .variance(sum: x, squares: squaresX, count: 0, range: range, divisor: divisor)
    }

    static func deviation(_ divisor: Divisor) -> MeasureSpec {
        .standardDeviation(sum: x, squares: squaresX, count: 0, range: range, divisor: divisor)
    }

    static func covariance(_ divisor: Divisor) -> MeasureSpec {
        .covariance(x: x, y: y, products: products, count: 0, rangeX: range, rangeY: range, divisor: divisor)
    }

    static let correlation = MeasureSpec.correlation(
        x: x, y: y, squaresX: squaresX, squaresY: squaresY, products: products, count: 0)

    static let all = [
        variance(.population), variance(.sample), deviation(.population), deviation(.sample), covariance(.population),
        covariance(.sample), correlation,
    ]

    /// The same seven numbers by the textbook.
    static func expected(_ columns: Columns) -> [Double] {
        let (population, sample) = (columns.variance(.population) / 100, columns.variance(.sample) / 100)
        return [
            population, sample, population.squareRoot(), sample.squareRoot(), columns.covariance(.population) / 100,
            columns.covariance(.sample) / 100, columns.correlation,
        ]
    }
}

/// What a release without noise says of one group.
func exactly(
    _ measures: [MeasureSpec], _ quantities: [ExactQuantity], shapes: [QuantityShape]? = nil, key: String = "1"
) throws -> [ReleasedValue?] {
    let specs = (shapes ?? quantities.map { _ in .number }).enumerated().map {
        QuantitySpec(name: "q\($0.offset)", perGroupBound: 1, shape: $0.element)
    }
    let plan = try plan("1", "0", .laplace, specs, selects: false)
    return try Anonymiser(
        plan: plan, keys: [.number], measures: measures, publicGroups: [[key]], random: SeededBits(1),
        noise: .absentForTestsOnly
    ).release(ExactTable(rows: [ExactRow(keys: [key], quantities: quantities)])).rows[0].measures
}

func exactly(_ measures: [MeasureSpec], _ numbers: [BigInt]) throws -> [ReleasedValue?] {
    try exactly(measures, numbers.map { .number($0) })
}
