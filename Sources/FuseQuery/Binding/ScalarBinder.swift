import FuseCore

/// Gives parsed expressions over a row their columns and types.
struct ScalarBinder {
    /// Where the expression stands; a privacy unit's column may appear in few places.
    enum Place {
        case join
        case filter
        case key
        case measure
    }

    let scope: Scope
    let parameters: ParameterBook
    let place: Place
    /// How IN (SELECT …) and EXISTS are bound; nil where they may not stand.
    var search: TableSearch?
    /// What an expression stands for as a whole, if it is not bound part by part.
    var replacement: ((ExpressionSyntax) throws(QueryError) -> Scalar?)?

    init(scope: Scope, parameters: ParameterBook, place: Place) {
        self.scope = scope
        self.parameters = parameters
        self.place = place
    }

    func bind(_ syntax: ExpressionSyntax) throws(QueryError) -> Scalar {
        let mark = syntax.mark
        if let whole = try replacement?(syntax) { return whole }
        switch syntax.form {
        case .column(let names): return try column(names, at: mark)
        case .literal(let literal): return try self.literal(literal, at: mark)
        case .parameter(let name): return try literal(parameters.value(of: name, at: mark), at: mark)
        case .cast(let child, let target):
            let value = try bind(child)
            return try typed(mark) { () throws(TypeProblem) in try .cast(value, to: target.type) }
        case .comparison(let sign, let left, let right): return try comparison(sign, left, right, at: mark)
        case .between(let input, let low, let high):
            let (value, a, b) = (try bind(input), try bind(low), try bind(high))
            return try typed(mark) { () throws(TypeProblem) in try .between(value, a, b) }
        case .operation(let operation, let operands): return try self.operation(operation, operands, at: mark)
        case .choice(let branches, let otherwise): return try choice(branches, otherwise, at: mark)
        case .call(let call): return try self.call(call, at: mark)
        case .membership(let value, let query): return try searching(at: mark).membership(of: value, in: query, self)
        case .existence(let query): return try searching(at: mark).existence(of: query, self)
        case .grouping: throw Self.misplaced("`GROUPING` stands in the outermost SELECT alone", at: mark)
        case .star: throw Self.misplaced("`*` is a list of columns; name one", at: mark)
        }
    }

    /// Binds an expression that must be a condition.
    func condition(_ syntax: ExpressionSyntax, _ clause: String) throws(QueryError) -> Scalar {
        let value = try bind(syntax)
        guard value.type == .boolean else {
            throw QueryError(
                .typeMismatch, at: syntax.mark, "`\(clause)` needs a condition, not \(value.type.name); compare it")
        }
        return value
    }

    /// Binds an expression that may also be a privacy unit's column.
    func bindCountable(_ syntax: ExpressionSyntax) throws(QueryError) -> Scalar {
        guard replacement == nil, case .column(let names) = syntax.form else { return try bind(syntax) }
        return .column(try scope.column(names, at: syntax.mark))
    }

    func typed(
        _ mark: SourceMark, _ build: () throws(TypeProblem) -> Scalar
    ) throws(QueryError) -> Scalar {
        let value: Scalar
        do {
            value = try build()
        } catch {
            throw QueryError(error.code, at: mark, error.text)
        }
        guard value.size <= Scalar.largestSize else {
            throw QueryError(
                .unsupported, at: mark, "an expression of more than \(Scalar.largestSize) parts; split the query")
        }
        return value
    }

    private func literal(_ literal: Literal, at mark: SourceMark) throws(QueryError) -> Scalar {
        let value = Scalar.literal(literal)
        if case .number(let range) = value.type, !range.isRepresentable {
            throw QueryError(.overflow, at: mark, "a number of more than 38 digits; write a shorter one")
        }
        return value
    }

    private func column(_ names: [String], at mark: SourceMark) throws(QueryError) -> Scalar {
        let reference = try scope.column(names, at: mark)
        guard !scope.isUnit(reference) else {
            throw Self.unitRefusal(scope.label(reference), at: mark)
        }
        return .column(reference)
    }

    static func unitRefusal(_ label: String, at mark: SourceMark) -> QueryError {
        QueryError(
            .unitColumn, at: mark,
            "the unit column \(label) may be joined by `=`, tested with IS NOT NULL, and counted; leave it out here")
    }

    private static func misplaced(_ text: String, at mark: SourceMark) -> QueryError {
        QueryError(.unsupported, at: mark, text)
    }

    private func searching(at mark: SourceMark) throws(QueryError) -> TableSearch {
        guard let search else { throw Self.searchRefusal(at: mark) }
        return search
    }

    static func searchRefusal(at mark: SourceMark) -> QueryError {
        misplaced(
            "`IN (SELECT …)` and `EXISTS` stand in WHERE, beside AND, OR and NOT alone; join the table instead",
            at: mark)
    }

    private func comparison(
        _ sign: ComparisonOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax, at mark: SourceMark
    ) throws(QueryError) -> Scalar {
        let joinsColumns = place == .join && sign == .equal && left.isColumn && right.isColumn
        let a = joinsColumns ? try bindCountable(left) : try bind(left)
        let b = joinsColumns ? try bindCountable(right) : try bind(right)
        return try typed(mark) { () throws(TypeProblem) in try .comparison(sign, a, b) }
    }

    private func operation(
        _ operation: ExpressionSyntax.Operation, _ operands: [ExpressionSyntax], at mark: SourceMark
    ) throws(QueryError) -> Scalar {
        let isNullTest = operation == .isNull || operation == .isNotNull
        let values = try operands.map { (operand) throws(QueryError) in
            isNullTest ? try bindCountable(operand) : try bind(operand)
        }
        return try typed(mark) { () throws(TypeProblem) in
            let list = Array(values.dropFirst())
            return switch operation {
            case .and: try .all(values)
            case .or: try .any(values)
            case .not: try .not(values[0])
            case .isNull: .truth(.isNull(values[0]))
            case .isNotNull: try .not(.truth(.isNull(values[0])))
            case .isIn: try .membership(values[0], list)
            case .isNotIn: try .not(.membership(values[0], list))
            case .coalesce: try .firstPresent(values)
            }
        }
    }

    private func choice(
        _ branches: [ExpressionSyntax.Branch], _ otherwise: ExpressionSyntax, at mark: SourceMark
    ) throws(QueryError) -> Scalar {
        let bound = try branches.map { (branch) throws(QueryError) in
            Scalar.Branch(condition: try bind(branch.condition), value: try bind(branch.value))
        }
        let last = try bind(otherwise)
        return try typed(mark) { () throws(TypeProblem) in
            try .choice(bound, otherwise: last.type == .null ? nil : last)
        }
    }
}

extension ExpressionSyntax {
    fileprivate var isColumn: Bool {
        if case .column = form { true } else { false }
    }
}
