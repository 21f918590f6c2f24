import FuseCore

/// Where an expression over released values stands; it decides which of a column and an alias a name means.
enum ReleasedClause {
    /// SELECT: a column, else an earlier output.
    case select
    /// HAVING and ORDER BY: an output, else a column.
    case afterwards
}

/// What expressions over released values are.
extension OutputBinder {
    /// A key, a measure or a constant; a calculation becomes a measure.
    mutating func released(
        _ syntax: ExpressionSyntax, in clause: ReleasedClause
    ) throws(QueryError) -> ReleasedOperand {
        if let whole = try whole(syntax, in: clause) { return whole }
        var binder = CalculationBinder(outputs: self, clause: clause)
        let calculation = try binder.bind(syntax)
        self = binder.outputs
        switch calculation {
        case .key(let index): return .key(index)
        case .measure(let index): return .measure(index)
        case .literal(let number): return .literal(.number(number))
        default: return .measure(measure(.calculation(calculation), of: syntax))
        }
    }

    /// What an expression is that is not computed part by part; nil if it is.
    mutating func whole(
        _ syntax: ExpressionSyntax, in clause: ReleasedClause
    ) throws(QueryError) -> ReleasedOperand? {
        if let call = try measureBinder.bind(syntax) { return .measure(measure(.call(call), of: syntax)) }
        if syntax.containsAggregate { return nil }
        switch syntax.form {
        case .column(let names): return try column(names, syntax, in: clause)
        case .literal, .parameter: return try binder.bind(syntax).literal.map(ReleasedOperand.literal)
        case .star:
            throw QueryError(.unsupported, at: syntax.mark, "`*` would release rows; name group keys and measures")
        default:
            guard let value = try? binder.bind(syntax) else { return nil }
            return value.literal.map(ReleasedOperand.literal) ?? key(value).map(ReleasedOperand.key)
        }
    }

    /// Why an expression of a row is not released.
    func refusal(ofRow syntax: ExpressionSyntax, in clause: ReleasedClause) -> QueryError {
        switch clause {
        case .select:
            QueryError(
                .unsupported, at: syntax.mark, "this output would release rows; add it to GROUP BY or make it a measure"
            )
        case .afterwards:
            QueryError(
                .unsupported, at: syntax.mark, "only group keys and measures are released; add this to GROUP BY")
        }
    }

    private mutating func measure(_ content: RequestedMeasure.Content, of syntax: ExpressionSyntax) -> Int {
        measure(
            content, named: syntax.alias.isEmpty ? measureBinder.name(of: syntax) : syntax.alias, at: syntax.mark)
    }

    private func column(
        _ names: [String], _ syntax: ExpressionSyntax, in clause: ReleasedClause
    ) throws(QueryError) -> ReleasedOperand {
        if names.count == 1, let output = try aliased(names[0], in: clause, at: syntax.mark) { return output }
        let value = try binder.bind(syntax)
        guard let index = key(value) else { throw refusal(ofRow: syntax, in: clause) }
        return .key(index)
    }

    /// The output that a single name means; in HAVING and ORDER BY not if it is also another key's column.
    private func aliased(
        _ name: String, in clause: ReleasedClause, at mark: SourceMark
    ) throws(QueryError) -> ReleasedOperand? {
        guard let output = aliases[ColumnKey(name)] else { return nil }
        let columns = source.scope.candidates(name)
        if case .select = clause { return columns.isEmpty ? ReleasedOperand(output) : nil }
        let others = keys.indices.filter { index in
            keys[index].value.columnReference.map(columns.contains) ?? false
        }
        guard others.allSatisfy({ output == .key($0) }) else {
            throw QueryError(
                .ambiguousName, at: mark, "\(name.shown) names both a key and an output; rename the output")
        }
        return ReleasedOperand(output)
    }
}

extension ReleasedOperand {
    init(_ output: AggregatePlan.Output) {
        switch output {
        case .key(let index): self = .key(index)
        case .measure(let index): self = .measure(index)
        }
    }
}
