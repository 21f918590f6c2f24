import FuseCore

/// The bounds of every column of a query: those of the terms, tightened by those of the job.
struct BoundsBook {
    private var ranges: [ColumnReference: NumberRange] = [:]

    init(scope: Scope, limits: ContributionLimits) throws(QueryError) {
        let job = try JobBounds(limits, scope: scope)
        for (index, member) in scope.members.enumerated() {
            for column in member.table.columns {
                let reference = ColumnReference(relation: index, column: column)
                ranges[reference] = try Self.range(column, member.table, job)
            }
        }
    }

    subscript(column: ColumnReference) -> NumberRange? { ranges[column] }

    private static func range(
        _ column: ColumnSchema, _ table: TableSchema, _ job: JobBounds
    ) throws(QueryError) -> NumberRange? {
        let declared = table.bounds[ColumnKey(column.name)]
        let tightened = job[table, column]
        let lowers = [declared?.lower, tightened?.lower].compactMap { $0 }
        let uppers = [declared?.upper, tightened?.upper].compactMap { $0 }
        guard let lower = lowers.max(), let upper = uppers.min() else { return nil }
        guard lower <= upper else {
            throw QueryError(
                .catalog,
                "the job's bounds of `\(table.dataset).\(column.name)` lie outside the terms'; move them inside")
        }
        guard let scale = column.type.scale(declared: declared?.scale) else {
            throw QueryError(
                .catalog, "`bounds` on `\(table.dataset).\(column.name)`, which is not a number; remove them")
        }
        return NumberRange(lower).union(NumberRange(upper)).rescaled(to: scale)
    }
}

extension ColumnType {
    /// How many digits of a column's values sums keep; nil if it holds no numbers.
    func scale(declared: Int?) -> Int? {
        switch self {
        case .integer: 0
        case .decimal(_, let scale): min(declared ?? scale, scale, ColumnBounds.largestScale)
        case .float, .double: declared ?? FixedPoint.defaultScale
        default: nil
        }
    }
}

/// The bounds that a job sets, by column.
private struct JobBounds {
    private var ranges: [ColumnKey: ContributionLimits.ValueRange] = [:]

    init(_ limits: ContributionLimits, scope: Scope) throws(QueryError) {
        for name in limits.bounds.keys.sorted() {
            let known = scope.members.contains { member in
                member.table.columns.contains { ColumnKey("\(member.table.dataset).\($0.name)") == ColumnKey(name) }
            }
            guard known else {
                throw QueryError(
                    .catalog, "the job's bounds name \(name.shown), which is no `dataset.column` of the query")
            }
            ranges[ColumnKey(name)] = limits.bounds[name]
        }
    }

    subscript(table: TableSchema, column: ColumnSchema) -> ContributionLimits.ValueRange? {
        ranges[ColumnKey("\(table.dataset).\(column.name)")]
    }
}
