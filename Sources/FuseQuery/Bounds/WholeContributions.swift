import FuseCore

/// Refuses what cannot be protected as cells of a table without noise.
///
/// Tables are compared by what each unit adds, to find those that differ by few units. A query that scales, shifts or repeats what a
/// unit adds would make two tables look different that tell of the same rows. So values are columns as they are, under a FILTER at most,
/// and every row of a private dataset counts once.
struct WholeContributions {
    let limits: ContributionLimits
    /// Nil if every dataset is public: then nothing needs protection.
    let unit: PrivacyUnit?
    let rows: RowSource

    func check(_ requests: [RequestedMeasure]) throws(QueryError) {
        guard unit != nil, limits.contributions == .whole else { return }
        try checkRows()
        for request in requests {
            guard let call = request.call, let reason = reason(against: call) else { continue }
            throw QueryError(.unsupported, at: request.mark, reason)
        }
    }

    private func checkRows() throws(QueryError) {
        let isPlain = rows.filter?.tables.isEmpty ?? true
        guard isPlain, rows.relations.allSatisfy(\.isDataset) else {
            throw refusal("without noise a query has no subquery, WITH or UNION; join the datasets themselves")
        }
        let names = rows.readings.filter { $0.unit != nil }.map(\.dataset)
        guard Set(names).count == names.count else {
            throw refusal("without noise each private dataset is read once; leave the second reading out")
        }
    }

    private func refusal(_ reason: String) -> QueryError { QueryError(.unsupported, at: SQLText.start, reason) }

    private func reason(against call: AggregateCall) -> String? {
        switch call {
        case .units, .unitsWhere, .rows: nil
        case .nonNull(let value):
            value.isColumn(orLiteral: true) ? nil : "without noise `count` takes a column, under a FILTER at most"
        case .sum(let value), .mean(let value):
            value.isColumn(orLiteral: false)
                ? nil
                : "without noise a sum or mean is of a column as it is, under a FILTER at most; leave the rest out"
        case .distinct: "different values do not add up, so without noise they cannot be protected; count rows or units"
        case .quantile:
            "without noise a quantile is the value of one unit; ask with noise, or for a mean"
        case .variance, .covariance, .correlation:
            "without noise only counts, sums and means can be protected; ask with noise, or for a mean"
        }
    }
}

extension Scalar {
    /// Whether it is a column, or one where a condition holds and NULL elsewhere.
    ///
    /// - Parameter orLiteral: whether a constant will do, for a count.
    fileprivate func isColumn(orLiteral: Bool) -> Bool {
        switch form {
        case .column: true
        case .literal: orLiteral
        case .choice(let branches, otherwise: nil) where branches.count == 1:
            branches[0].value.isColumn(orLiteral: orLiteral)
        default: false
        }
    }
}

extension Relation {
    fileprivate var isDataset: Bool {
        if case .dataset = source { true } else { false }
    }
}
