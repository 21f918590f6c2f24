/// Pearson's test of counts against exact probabilities.
///
/// False-alarm rate: one in a million for each test (a standard normal quantile of 4.75 in the Wilson–Hilferty
/// approximation). Seeds are fixed, so that a test that passes once always does.
struct ChiSquare {
    let statistic: Double
    let degrees: Double

    init(counts: [Int], probabilities: [Double]) {
        let total = Double(counts.reduce(0, +))
        statistic = zip(counts, probabilities).reduce(0) { sum, bin in
            let expected = total * bin.1
            return sum + (Double(bin.0) - expected) * (Double(bin.0) - expected) / expected
        }
        degrees = Double(counts.count - 1)
    }

    var limit: Double {
        let spread = 2 / (9 * degrees)
        let root = 1 - spread + 4.75 * spread.squareRoot()
        return degrees * root * root * root
    }

    var holds: Bool { statistic <= limit }
}
