import BigInt
import FuseCore

/// Turns calls of aggregate functions inside a subquery into exact aggregates of its groups.
struct RowAggregateBinder {
    let source: SourceBinder

    /// Binds a call, or returns nil if the expression is none of an aggregate function.
    func bind(_ syntax: ExpressionSyntax) throws(QueryError) -> RowAggregate? {
        guard case .call(let call) = syntax.form, AggregateFunction.isKnownToSQL(call.name) else { return nil }
        let function = try function(of: call, at: syntax.mark)
        let filter = try measures.filter(of: call)
        switch function {
        case .countRows: return rows(filter)
        case .count: return try count(call, filter)
        case .countIf: return rows(try measures.condition(of: call, filter))
        case .sum: return try total(call, filter, at: syntax.mark)
        case .mean: return .mean(try exactSum(call, filter, at: syntax.mark))
        case .least: return try extreme(.least, call, filter)
        case .greatest: return try extreme(.greatest, call, filter)
        default: throw unknown(call, at: syntax.mark)
        }
    }

    /// How measures read their arguments.
    private var measures: MeasureBinder { MeasureBinder(source: source) }

    private func function(of call: CallSyntax, at mark: SourceMark) throws(QueryError) -> AggregateFunction {
        guard let function = AggregateFunction(named: call.name) else { throw unknown(call, at: mark) }
        try function.requireArguments(of: call, at: mark)
        guard call.multiplicity == .all || function.takesDistinct else {
            throw QueryError(.unsupported, at: mark, "`DISTINCT` in \(call.name.shown) is not known; leave it out")
        }
        return function
    }

    private func unknown(_ call: CallSyntax, at mark: SourceMark) -> QueryError {
        QueryError(
            .unsupported, at: mark,
            "\(call.name.shown) inside a subquery is not known; use count, sum, avg, min or max there")
    }

    private func rows(_ filter: Scalar?) -> RowAggregate {
        filter.map { .present(Scalar.literal(.boolean(true)).where($0)) } ?? .rows
    }

    private func count(_ call: CallSyntax, _ filter: Scalar?) throws(QueryError) -> RowAggregate {
        let value = try measures.countable(call)
        let counted = try measures.filtered(value, filter, at: call.arguments[0].mark)
        return call.multiplicity == .distinct ? .distinct(counted) : .present(counted)
    }

    private func extreme(_ end: Extreme, _ call: CallSyntax, _ filter: Scalar?) throws(QueryError) -> RowAggregate {
        let argument = call.arguments[0]
        let value = try measures.binder(.measure).bind(argument)
        guard value.type != .null, value.type != .opaque else {
            throw QueryError(.typeMismatch, at: argument.mark, "values of this type have no order; leave it out")
        }
        return .extreme(end, try measures.filtered(value, filter, at: argument.mark))
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
        try ExactSums(source: source).sum(of: measures.number(0, of: call, filter), at: mark)
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
