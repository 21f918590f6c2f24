import FuseCore

/// How the arguments of aggregate functions are read.
extension MeasureBinder {
    func counted(_ value: Scalar, _ filter: Scalar?, at mark: SourceMark) throws(QueryError) -> AggregateCall {
        if filter == nil, value.literal != nil { return .rows }
        return .nonNull(try filtered(value, filter, at: mark))
    }

    func count(_ call: CallSyntax, _ filter: Scalar?) throws(QueryError) -> AggregateCall {
        let (value, mark) = (try countable(call), call.arguments[0].mark)
        return call.multiplicity == .distinct
            ? try countDistinct(value, filter, at: mark) : try counted(value, filter, at: mark)
    }

    /// What `count` takes: anything but NULL itself.
    func countable(_ call: CallSyntax) throws(QueryError) -> Scalar {
        let argument = call.arguments[0]
        let value = try binder(.measure).bindCountable(argument)
        guard value.type != .null else {
            throw QueryError(.typeMismatch, at: argument.mark, "`count` of NULL is always zero; use count(*)")
        }
        return value
    }

    /// What `count_if` asks of a row, beside FILTER; a condition that is NULL does not hold.
    func condition(of call: CallSyntax, _ filter: Scalar?) throws(QueryError) -> Scalar {
        let condition = try binder(.filter).condition(call.arguments[0], "count_if")
        return filter.map { .truth(.all([$0, condition])) } ?? condition
    }

    /// An argument that must be a number.
    func number(_ index: Int, of call: CallSyntax, _ filter: Scalar?) throws(QueryError) -> Scalar {
        let argument = call.arguments[index]
        let value = try binder(.measure).bind(argument)
        guard value.type.isNumeric else {
            throw QueryError(
                .typeMismatch, at: argument.mark,
                "\(call.name.shown) needs numbers, not \(value.type.name); \(advice(for: value.type))")
        }
        return try filtered(value, filter, at: argument.mark)
    }

    /// Which part of the values lies below a quantile.
    func part(of call: CallSyntax) throws(QueryError) -> ExactDecimal {
        let argument = call.arguments[1]
        let literal = try binder(.measure).bind(argument).literal
        guard let part = literal?.exact, part >= .zero, part <= ExactDecimal(1) else {
            throw QueryError(
                .typeMismatch, at: argument.mark,
                "\(call.name.shown) needs a literal number from 0 to 1 there; select several quantiles one by one")
        }
        return part
    }

    private func countDistinct(
        _ value: Scalar, _ filter: Scalar?, at mark: SourceMark
    ) throws(QueryError) -> AggregateCall {
        if let column = value.columnReference, source.scope.isUnit(column) {
            if filter == nil, source.present.contains(column) { return .units(column) }
            return .unitsWhere(try filtered(value, filter, at: mark))
        }
        guard value.type != .opaque, value.literal == nil else {
            throw QueryError(
                .typeMismatch, at: mark,
                "`count(DISTINCT …)` needs a column whose values can be compared; name another")
        }
        return .distinct(try filtered(value, filter, at: mark))
    }

    private func advice(for type: ScalarType) -> String {
        type.isTemporal ? "group by it, or use a part of it such as month()" : "cast, or count with FILTER"
    }
}

extension Literal {
    /// A number without rounding; nil for other constants and for numbers of too many digits.
    var exact: ExactDecimal? {
        switch self {
        case .number(let value): value
        case .double(let value): try? ExactDecimal("\(value)")
        default: nil
        }
    }
}
