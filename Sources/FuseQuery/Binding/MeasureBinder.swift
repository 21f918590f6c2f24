import FuseCore

/// Turns calls of aggregate functions into measures over bound expressions.
struct MeasureBinder {
    let source: SourceBinder

    /// Binds a call, or returns nil if the function is not an aggregate.
    func bind(_ syntax: ExpressionSyntax) throws(QueryError) -> AggregateCall? {
        guard case .call(let call) = syntax.form, AggregateFunction.isKnownToSQL(call.name) else { return nil }
        guard let function = AggregateFunction(named: call.name) else {
            throw QueryError(
                .unsupported, at: syntax.mark, "the measure \(call.name.shown) is not known yet; use count, sum or avg")
        }
        let filter = try call.filter.map { (filter) throws(QueryError) in
            try binder(.filter).condition(filter, "FILTER")
        }
        switch function {
        case .countRows: return try countRows(call, filter, at: syntax.mark)
        case .count:
            let argument = try argument(of: call, at: syntax.mark)
            return call.multiplicity == .distinct
                ? try countUnits(argument, filter) : try count(argument, filter)
        case .sum: return .sum(try summed(call, filter, at: syntax.mark))
        case .mean: return .mean(try summed(call, filter, at: syntax.mark))
        }
    }

    /// A name for a measure without an alias: the function, and the column if there is just one.
    func name(of syntax: ExpressionSyntax) -> String {
        guard case .call(let call) = syntax.form else { return "measure" }
        let function = call.name == AggregateFunction.countRows.rawValue ? "count" : call.name
        guard case .column(let names)? = call.arguments.first?.form, let column = names.last else { return function }
        return call.multiplicity == .distinct ? "\(function)_distinct_\(column)" : "\(function)_\(column)"
    }

    private func binder(_ place: ScalarBinder.Place) -> ScalarBinder {
        ScalarBinder(scope: source.scope, parameters: source.parameters, place: place)
    }

    private func argument(of call: CallSyntax, at mark: SourceMark) throws(QueryError) -> ExpressionSyntax {
        guard let argument = call.arguments.first, call.arguments.count == 1 else {
            throw QueryError(.typeMismatch, at: mark, "\(call.name.shown) takes one value")
        }
        return argument
    }

    private func countRows(
        _ call: CallSyntax, _ filter: Scalar?, at mark: SourceMark
    ) throws(QueryError) -> AggregateCall {
        guard call.arguments.isEmpty, case .all = call.multiplicity else {
            throw QueryError(.typeMismatch, at: mark, "`count(*)` takes no value and no DISTINCT")
        }
        return try counted(.literal(.boolean(true)), filter, at: mark)
    }

    private func count(_ argument: ExpressionSyntax, _ filter: Scalar?) throws(QueryError) -> AggregateCall {
        let value = try binder(.measure).bindCountable(argument)
        guard value.type != .null else {
            throw QueryError(.typeMismatch, at: argument.mark, "`count` of NULL is always zero; use count(*)")
        }
        return try counted(value, filter, at: argument.mark)
    }

    private func counted(_ value: Scalar, _ filter: Scalar?, at mark: SourceMark) throws(QueryError) -> AggregateCall {
        if filter == nil, value.literal != nil { return .rows }
        return .nonNull(try filtered(value, filter, at: mark))
    }

    private func countUnits(_ argument: ExpressionSyntax, _ filter: Scalar?) throws(QueryError) -> AggregateCall {
        let value = try binder(.measure).bindCountable(argument)
        guard let column = value.columnReference, source.scope.isUnit(column) else {
            throw QueryError(
                .unsupported, at: argument.mark,
                "`count(DISTINCT …)` counts privacy units only; name the unit column of a private dataset")
        }
        if filter == nil, source.present.contains(column) { return .units(column) }
        return .unitsWhere(try filtered(value, filter, at: argument.mark))
    }

    private func summed(_ call: CallSyntax, _ filter: Scalar?, at mark: SourceMark) throws(QueryError) -> Scalar {
        let argument = try argument(of: call, at: mark)
        guard case .all = call.multiplicity else {
            throw QueryError(
                .unsupported, at: mark,
                "`DISTINCT` in \(call.name.shown) is not known; only units are counted distinctly")
        }
        let value = try binder(.measure).bind(argument)
        guard value.type.isNumeric else {
            throw QueryError(
                .typeMismatch, at: argument.mark,
                "\(call.name.shown) needs numbers, not \(value.type.name); cast, or count with FILTER")
        }
        return try filtered(value, filter, at: mark)
    }

    /// A value that is NULL, and so does not count, where the filter does not hold.
    private func filtered(_ value: Scalar, _ filter: Scalar?, at mark: SourceMark) throws(QueryError) -> Scalar {
        guard let filter else { return value }
        return Scalar(.choice([Scalar.Branch(condition: filter, value: value)], otherwise: nil), value.type)
    }
}
