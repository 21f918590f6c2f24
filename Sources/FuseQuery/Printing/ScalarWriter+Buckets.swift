import FuseCore

extension ScalarWriter {
    /// The formula that SQL engines use: exact at every bound that is a whole number.
    func bucket(_ double: String, _ buckets: Buckets) -> String {
        let (low, high) = (constant(buckets.low), constant(buckets.high))
        let count = dialect.constant("\(buckets.count)", as: .double)
        let below = dialect.constant("0", as: .bigint)
        let last = dialect.constant("\(buckets.count)", as: .bigint)
        let above = dialect.constant("\(buckets.count + 1)", as: .bigint)
        return dialect.bound(double) { value in
            let width = "((\(count) * (\(value) - \(low))) / (\(high) - \(low)))"
            let place = dialect.tryCast(dialect.rounded(.floor, double: width), to: .bigint)
            return "CASE WHEN \(value) IS NULL OR \(dialect.isNaN(value)) THEN \(dialect.missing(.bigint)) "
                + "WHEN \(value) < \(low) THEN \(below) WHEN \(value) >= \(high) THEN \(above) "
                + "ELSE \(dialect.minimum([last, "(\(place) + \(dialect.constant("1", as: .bigint)))"])) END"
        }
    }

    private func constant(_ number: ExactDecimal) -> String { dialect.constant("\(number)", as: .double) }
}
