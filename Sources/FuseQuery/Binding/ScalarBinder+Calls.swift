import FuseCore

extension ScalarBinder {
    func call(_ call: CallSyntax, at mark: SourceMark) throws(QueryError) -> Scalar {
        try requirePlain(call, at: mark)
        if let moved = try shift(call, at: mark) { return moved }
        let values = try call.arguments.map { (argument) throws(QueryError) in try bind(argument) }
        return try typed(mark) { () throws(TypeProblem) in
            let arguments = CallArguments(name: call.name, values: values)
            if let value = try arguments.moved() { return value }
            if let value = try arguments.number() { return value }
            if let value = try arguments.function() { return value }
            if let value = try arguments.text() { return value }
            if let value = try arguments.textPart() { return value }
            if let value = try arguments.pattern() { return value }
            if let value = try arguments.date() { return value }
            throw arguments.unknown
        }
    }

    private func requirePlain(_ call: CallSyntax, at mark: SourceMark) throws(QueryError) {
        if AggregateFunction.isKnownToSQL(call.name) {
            throw QueryError(
                .unsupported, at: mark,
                "the measure \(call.name.shown) cannot stand here; select it as an output of its own")
        }
        guard case .all = call.multiplicity, call.filter == nil else {
            throw QueryError(.unsupported, at: mark, "`DISTINCT` and `FILTER` belong to measures; leave them out here")
        }
    }
}
