import FuseCore

extension DocumentNode {
    /// The value as a lower and an upper limit, `[lower, upper]`.
    ///
    /// - Returns: two numbers of at most 10^15 in magnitude, the first smaller.
    /// - Throws: `CoreError` if they are not that.
    func limits() throws(CoreError) -> (lower: ExactDecimal, upper: ExactDecimal) {
        let nodes = try list()
        guard nodes.count == 2 else { throw malformed("must be a lower and an upper bound, as in `[0, 300]`") }
        let (lower, upper) = (try nodes[0].decimal(), try nodes[1].decimal())
        guard lower < upper else { throw malformed("must begin with the smaller bound") }
        guard lower.magnitude <= Self.largestLimit, upper.magnitude <= Self.largestLimit else {
            throw malformed("must lie within 1000000000000000 on either side of zero")
        }
        return (lower, upper)
    }

    private static let largestLimit = ExactDecimal(1_000_000_000_000_000)
}
