/// How the numbers of two tables differ on the whole, learned from releases of each.
struct Contrast: Sendable {
    /// Half way between the two means.
    let middles: [Double]
    /// What the second mean has more than the first.
    let shifts: [Double]
    let deviations: [Double]
    /// The places that certainly shift.
    let moved: [Int]

    init(_ one: [Observation], _ other: [Observation]) {
        let (first, second) = (Self.moments(one), Self.moments(other))
        middles = zip(first, second).map { ($0.mean + $1.mean) / 2 }
        shifts = zip(first, second).map { $1.mean - $0.mean }
        deviations = zip(first, second).map { (($0.variance + $1.variance) / 2).squareRoot() }
        let enough = min(one.count, other.count) / 10
        moved = first.indices.filter { place in
            let (left, right) = (first[place], second[place])
            guard left.count > enough, right.count > enough else { return false }
            let error = (left.variance / Double(left.count) + right.variance / Double(right.count)).squareRoot()
            return error > 0 && abs(left.mean - right.mean) > 4 * error
        }
    }

    private static func moments(_ observations: [Observation]) -> [(count: Int, mean: Double, variance: Double)] {
        (0..<(observations.first?.numbers.count ?? 0)).map { place in
            let numbers = observations.compactMap { $0.numbers[place] }
            let count = max(1, Double(numbers.count))
            let mean = numbers.reduce(0, +) / count
            let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
            return (numbers.count, mean, variance)
        }
    }
}
