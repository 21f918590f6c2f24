import BigInt
import FuseCore

/// Turns calls of aggregate functions into measures over bound expressions.
struct MeasureBinder {
    let source: SourceBinder

    /// Binds a call, or returns nil if the function is not an aggregate.
    func bind(_ syntax: ExpressionSyntax) throws(QueryError) -> AggregateCall? {
        guard case .call(let call) = syntax.form, AggregateFunction.isKnownToSQL(call.name) else { return nil }
        let mark = syntax.mark
        let function = try function(of: call, at: mark)
        let filter = try filter(of: call)
        switch function {
        case .countRows: return try counted(.literal(.boolean(true)), filter, at: mark)
        case .count: return try count(call, filter)
        case .countIf: return try counted(.literal(.boolean(true)), try condition(of: call, filter), at: mark)
        case .sum: return .sum(try number(0, of: call, filter))
        case .mean: return .mean(try number(0, of: call, filter))
        case .variance(let divisor, let root): return .variance(try number(0, of: call, filter), divisor, root)
        case .covariance(let divisor):
            return .covariance(try number(0, of: call, filter), try number(1, of: call, filter), divisor)
        case .correlation: return .correlation(try number(0, of: call, filter), try number(1, of: call, filter))
        case .least: return .quantile(try number(0, of: call, filter), at: .zero)
        case .greatest: return .quantile(try number(0, of: call, filter), at: ExactDecimal(1))
        case .median: return .quantile(try number(0, of: call, filter), at: ExactDecimal(significand: 5, scale: 1))
        case .quantile: return .quantile(try number(0, of: call, filter), at: try part(of: call))
        }
    }

    /// The condition of FILTER; nil if there is none.
    func filter(of call: CallSyntax) throws(QueryError) -> Scalar? {
        try call.filter.map { (filter) throws(QueryError) in try binder(.filter).condition(filter, "FILTER") }
    }

    func binder(_ place: ScalarBinder.Place) -> ScalarBinder {
        ScalarBinder(scope: source.scope, parameters: source.parameters, place: place)
    }

    private func function(of call: CallSyntax, at mark: SourceMark) throws(QueryError) -> AggregateFunction {
        guard let function = AggregateFunction(named: call.name) else {
            let advice = AggregateFunction.advice(insteadOf: call.name) ?? "is not known; use count, sum or avg"
            throw QueryError(.unsupported, at: mark, "the measure \(call.name.shown) \(advice)")
        }
        try function.requireArguments(of: call, at: mark)
        if call.multiplicity == .distinct, !function.takesDistinct {
            throw QueryError(
                .unsupported, at: mark,
                "`DISTINCT` in \(function.shownName(call.name)) depends on who else has a value; "
                    + "leave it out, or use count(DISTINCT x)")
        }
        return function
    }

    /// A value that is NULL, and so does not count, where the filter does not hold.
    func filtered(_ value: Scalar, _ filter: Scalar?, at mark: SourceMark) throws(QueryError) -> Scalar {
        try binder(.measure).typed(mark) { () throws(TypeProblem) in value.where(filter) }
    }
}

extension AggregateFunction {
    /// Whether DISTINCT means something that one unit changes little, or nothing at all.
    var takesDistinct: Bool { self == .count || self == .least || self == .greatest }

    /// Refuses a call with more or fewer arguments than the function takes.
    func requireArguments(of call: CallSyntax, at mark: SourceMark) throws(QueryError) {
        let (count, text) = arguments
        guard call.arguments.count == count else {
            throw QueryError(.typeMismatch, at: mark, "\(shownName(call.name)) takes \(text)")
        }
    }

    fileprivate func shownName(_ name: String) -> String { self == .countRows ? "`count(*)`" : name.shown }
}
