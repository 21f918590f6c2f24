import FuseCore

/// Refuses measures that cannot be protected as cells of a table without noise.
struct WholeContributions {
    let limits: ContributionLimits
    /// Nil if every dataset is public: then nothing needs protection.
    let unit: PrivacyUnit?

    func check(_ requests: [RequestedMeasure]) throws(QueryError) {
        guard unit != nil, limits.contributions == .whole else { return }
        for request in requests {
            guard let call = request.call, let reason = reason(against: call) else { continue }
            throw QueryError(.unsupported, at: request.mark, reason)
        }
    }

    private func reason(against call: AggregateCall) -> String? {
        switch call {
        case .units, .unitsWhere, .rows, .nonNull, .sum, .mean: nil
        case .distinct: "different values do not add up, so without noise they cannot be protected; count rows or units"
        case .quantile:
            "without noise a quantile is the value of one unit; ask with noise, or for a mean"
        case .variance, .covariance, .correlation:
            "without noise only counts, sums and means can be protected; ask with noise, or for a mean"
        }
    }
}
