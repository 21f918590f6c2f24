import FuseCore

extension ScalarBinder {
    /// A date or timestamp with an interval added or taken away; nil for any other call.
    func shift(_ call: CallSyntax, at mark: SourceMark) throws(QueryError) -> Scalar? {
        guard call.arguments.count == 2 else { return nil }
        let (left, right) = (call.arguments[0], call.arguments[1])
        switch call.name {
        case "+", "date_add":
            if let interval = try interval(right) { return try shift(left, by: interval, at: mark) }
            if let interval = try interval(left) { return try shift(right, by: interval, at: mark) }
        case "-":
            if let interval = try interval(right) { return try shift(left, by: -interval, at: mark) }
        default: break
        }
        return nil
    }

    private func shift(
        _ syntax: ExpressionSyntax, by interval: CalendarInterval, at mark: SourceMark
    ) throws(QueryError) -> Scalar {
        let value = try bind(syntax)
        return try typed(mark) { () throws(TypeProblem) in try .shift(value, by: interval) }
    }

    /// The interval that the parser has made a call such as `to_days(90)`, or `to_days(CAST(trunc(CAST('90' AS DOUBLE)) AS
    /// INTEGER))`, whose constant has been computed; nil for any other expression.
    private func interval(_ syntax: ExpressionSyntax) throws(QueryError) -> CalendarInterval? {
        guard case .call(let call) = syntax.form, CalendarInterval.isMade(by: call.name), call.arguments.count == 1
        else { return nil }
        guard let count = try bind(call.arguments[0]).literal?.exact else {
            throw QueryError(
                .unsupported, at: syntax.mark,
                "an INTERVAL holds a constant or a parameter; move a date by a column as in day + number")
        }
        guard let interval = CalendarInterval(count, call.name) else {
            throw QueryError(
                .unsupported, at: syntax.mark, "an INTERVAL has whole units and at most ten thousand years; shorten it")
        }
        return interval
    }
}
