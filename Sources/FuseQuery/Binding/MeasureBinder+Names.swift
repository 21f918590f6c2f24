extension MeasureBinder {
    /// A name for a measure without an alias: the function, and the column if there is just one.
    func name(of syntax: ExpressionSyntax) -> String {
        switch syntax.form {
        case .call(let call) where AggregateFunction.isKnownToSQL(call.name): name(of: call)
        case .grouping(let keys): named("grouping", after: keys)
        default: "calculation"
        }
    }

    private func name(of call: CallSyntax) -> String {
        let function = AggregateFunction(named: call.name) == .countRows ? "count" : call.name
        return named(call.multiplicity == .distinct ? "\(function)_distinct" : function, after: call.arguments)
    }

    private func named(_ function: String, after arguments: [ExpressionSyntax]) -> String {
        guard case .column(let names)? = arguments.first?.form, let column = names.last else { return function }
        return "\(function)_\(column)"
    }
}
