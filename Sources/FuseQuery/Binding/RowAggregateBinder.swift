import BigInt
import FuseCore

/// Turns calls of aggregate functions inside a subquery into exact aggregates of its groups.
struct RowAggregateBinder {
    let source: SourceBinder
    let context: BindingContext

    /// Binds a call, or returns nil if the expression is none of an aggregate function.
    func bind(_ syntax: ExpressionSyntax) throws(QueryError) -> RowAggregate? {
        guard case .call(let call) = syntax.form, AggregateFunction.isKnownToSQL(call.name) else { return nil }
        let filter = try call.filter.map { (filter) throws(QueryError) in
            try binder(.filter).condition(filter, "FILTER")
        }
        switch AggregateFunction(named: call.name) {
        case .countRows: return try rows(call, filter, at: syntax.mark)
        case .count: return try count(call, filter, at: syntax.mark)
        case .countIf: return try conditional(call, filter, at: syntax.mark)
        case .sum: return try total(call, filter, at: syntax.mark)
        case .mean: return .mean(try exactSum(call, filter, at: syntax.mark))
        case .least: return try extreme(.least, call, filter, at: syntax.mark)
        case .greatest: return try extreme(.greatest, call, filter, at: syntax.mark)
        default:
            throw QueryError(
                .unsupported, at: syntax.mark,
                "\(call.name.shown) inside a subquery is not known; use count, sum, avg, min or max there")
        }
    }

    private func binder(_ place: ScalarBinder.Place) -> ScalarBinder {
        ScalarBinder(scope: source.scope, parameters: context.parameters, place: place)
    }

    private func rows(_ call: CallSyntax, _ filter: Scalar?, at mark: SourceMark) throws(QueryError) -> RowAggregate {
        guard call.arguments.isEmpty, case .all = call.multiplicity else {
            throw QueryError(.typeMismatch, at: mark, "`count(*)` takes no value and no DISTINCT")
        }
        guard let filter else { return .rows }
        return .present(Scalar.literal(.boolean(true)).where(filter))
    }

    private func conditional(
        _ call: CallSyntax, _ filter: Scalar?, at mark: SourceMark
    ) throws(QueryError) -> RowAggregate {
        let condition = try binder(.filter).condition(argument(of: call, at: mark), "count_if")
        let both = filter.map { Scalar.truth(.all([condition, $0])) } ?? condition
        return .present(Scalar.literal(.boolean(true)).where(both))
    }

    private func count(_ call: CallSyntax, _ filter: Scalar?, at mark: SourceMark) throws(QueryError) -> RowAggregate {
        let value = try binder(.measure).bindCountable(argument(of: call, at: mark, distinct: true)).where(filter)
        guard value.type != .null else {
            throw QueryError(.typeMismatch, at: mark, "`count` of NULL is always zero; use count(*)")
        }
        return call.multiplicity == .distinct ? .distinct(value) : .present(value)
    }

    private func extreme(
        _ end: Extreme, _ call: CallSyntax, _ filter: Scalar?, at mark: SourceMark
    ) throws(QueryError) -> RowAggregate {
        let value = try binder(.measure).bind(argument(of: call, at: mark))
        guard value.type != .null, value.type != .opaque else {
            throw QueryError(.typeMismatch, at: mark, "values of this type have no order; leave it out")
        }
        return .extreme(end, value.where(filter))
    }

    private func total(
        _ call: CallSyntax, _ filter: Scalar?, at mark: SourceMark
    ) throws(QueryError) -> RowAggregate {
        let sum = try exactSum(call, filter, at: mark)
        return .sum(sum, ExactSums.type(of: sum))
    }

    private func exactSum(
        _ call: CallSyntax, _ filter: Scalar?, at mark: SourceMark
    ) throws(QueryError) -> FixedPointSum {
        let value = try binder(.measure).bind(argument(of: call, at: mark))
        guard value.type.isNumeric else {
            throw QueryError(
                .typeMismatch, at: mark, "\(call.name.shown) needs numbers, not \(value.type.name); cast, or count")
        }
        return try ExactSums(source: source, context: context).sum(of: value.where(filter), at: mark)
    }

    private func argument(
        of call: CallSyntax, at mark: SourceMark, distinct: Bool = false
    ) throws(QueryError) -> ExpressionSyntax {
        guard let argument = call.arguments.first, call.arguments.count == 1 else {
            throw QueryError(.typeMismatch, at: mark, "\(call.name.shown) takes one value")
        }
        guard distinct || call.multiplicity == .all || call.name == "min" || call.name == "max" else {
            throw QueryError(.unsupported, at: mark, "`DISTINCT` in \(call.name.shown) is not known; leave it out")
        }
        return argument
    }
}

extension Scalar {
    /// The value where a condition holds, and NULL, which does not count, elsewhere.
    func `where`(_ filter: Scalar?) -> Scalar {
        guard let filter else { return self }
        return Scalar(.choice([Branch(condition: filter, value: self)], otherwise: nil), type)
    }
}

extension RowAggregate {
    /// The type of the aggregate.
    var type: ScalarType {
        switch self {
        case .rows, .present, .distinct: .number(NumberRange(0, NumberRange(signedBits: 64).most))
        case .sum(_, let type): type
        case .mean: .double
        case .extreme(_, let value): value.type
        }
    }
}
