import BigInt
import FuseCore

/// The bounds of every column of a row source: those of the terms, tightened by those of the job, and what follows from
/// them for the columns of subqueries.
struct BoundsBook {
    private let rows: RowSource
    private let context: BindingContext

    init(rows: RowSource, context: BindingContext) {
        self.rows = rows
        self.context = context
    }

    /// Finds the bounds of expressions over the rows.
    var analysis: BoundAnalysis { BoundAnalysis { self[$0] } }

    /// Between which values a sum clamps an expression, with the digits that sums keep.
    ///
    /// - Parameter scope: names columns in messages.
    func clamp(of value: Scalar, _ scope: Scope, at mark: SourceMark) throws(QueryError) -> NumberRange {
        do {
            let range = try analysis.bounds(of: value)
            return range.rescaled(to: min(range.scale, ColumnBounds.largestScale, value.type.scale ?? .max))
        } catch {
            throw error.refusal(scope, at: mark)
        }
    }

    subscript(column: ColumnReference) -> NumberRange? {
        let relation = rows.relations[column.relation]
        switch relation.source {
        case .dataset(let reading): return column.column.declared.flatMap { range($0, of: reading) }
        case .derived(let table):
            let inner = column.column.place.flatMap { range(at: $0, in: table) }
            return tightened(inner, by: context.limits.range(of: column.column.name, in: relation.alias))
        }
    }

    private func range(_ column: ColumnSchema, of reading: DatasetReading) -> NumberRange? {
        guard let table = context.catalog[reading.dataset] else { return nil }
        let declared = table.bounds[ColumnKey(column.name)]
        guard let scale = column.type.scale(declared: declared?.scale) else { return nil }
        let terms = declared.map { NumberRange($0.lower).union(NumberRange($0.upper)) }
        let job = context.limits.range(of: column.name, in: reading.dataset.text)
        return tightened(terms, by: job)?.rescaled(to: scale)
    }

    private func tightened(_ range: NumberRange?, by job: ContributionLimits.ValueRange?) -> NumberRange? {
        guard let job else { return range }
        let asked = NumberRange(job.lower).union(NumberRange(job.upper))
        guard let range else { return asked }
        let scale = max(range.scale, asked.scale)
        return range.rescaled(to: scale).intersection(asked.rescaled(to: scale)) ?? asked
    }

    private func range(at place: Int, in table: DerivedTable) -> NumberRange? {
        switch table.form {
        case .projection(let rows, let values, _):
            return BoundsBook(rows: rows, context: context).range(of: values[place])
        case .union(let parts): return hull(parts.map { range(at: place, in: $0) })
        case .aggregation(let rows, let keys, let aggregates):
            let book = BoundsBook(rows: rows, context: context)
            return place < keys.count ? book.range(of: keys[place]) : book.range(of: aggregates[place - keys.count])
        }
    }

    private func range(of value: Scalar) -> NumberRange? { try? analysis.bounds(of: value) }

    private func range(of aggregate: RowAggregate) -> NumberRange? {
        let rowCount = context.limits.maxRowsPerGroup.map { NumberRange(0, BigInt($0)) }
        switch aggregate {
        case .rows, .present, .distinct: return rowCount
        case .extreme(_, let value): return range(of: value)
        case .mean(let sum): return range(of: sum.value)
        case .sum(let sum, _):
            guard let range = range(of: sum.value), let rowCount else { return nil }
            return range * rowCount
        }
    }

    /// The least range around all; nil if one is unbounded.
    private func hull(_ ranges: [NumberRange?]) -> NumberRange? {
        let known = ranges.compactMap(\.self)
        guard known.count == ranges.count, let first = known.first else { return nil }
        return known.dropFirst().reduce(first) { $0.union($1) }
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

extension ContributionLimits {
    /// The bounds that a job sets for a column of a dataset, or of a subquery by its alias.
    func range(of column: String, in table: String) -> ValueRange? {
        bounds.first { ColumnKey($0.key) == ColumnKey("\(table).\(column)") }?.value
    }
}
