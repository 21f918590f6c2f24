import FuseCore

extension SyntaxTree {
    /// Whether AS may follow an expression where it stands.
    enum Naming {
        case named
        case unnamed
    }

    func expression(
        _ node: DocumentNode, near mark: SourceMark, _ naming: Naming = .unnamed
    ) throws(QueryError) -> ExpressionSyntax {
        var reader = try NodeReader(node, near: mark)
        let kind = try reader.text("class")
        let type = try reader.text("type")
        let alias = try reader.text("alias")
        try reader.locate(in: text)
        if case .unnamed = naming, !alias.isEmpty { throw reader.unsupported("a name here is not known; leave it out") }
        let form =
            switch (kind, naming) {
            case ("STAR", .named): try star(type, &reader, alias: alias)
            default: try form(kind, type, &reader)
            }
        try reader.finish()
        let syntax = ExpressionSyntax(form: form, alias: alias, mark: reader.mark)
        // Some nodes have no place of their own; their first part is nearer than what is around them.
        guard !reader.isLocated, let first = syntax.children.first else { return syntax }
        return ExpressionSyntax(form: form, alias: alias, mark: first.mark)
    }

    private func form(
        _ kind: String, _ type: String, _ reader: inout NodeReader
    ) throws(QueryError) -> ExpressionSyntax.Form {
        switch (kind, type) {
        case ("COLUMN_REF", "COLUMN_REF"): try columnReference(&reader)
        case ("CONSTANT", "VALUE_CONSTANT"): .literal(try constant(reader.node("value"), near: reader.mark))
        case ("PARAMETER", "VALUE_PARAMETER"): .parameter(try reader.text("identifier"))
        case ("CAST", "OPERATOR_CAST"): try cast(&reader)
        case ("COMPARISON", _): try comparison(type, &reader)
        case ("BETWEEN", "COMPARE_BETWEEN"):
            .between(
                try child("input", &reader), try child("lower", &reader), try child("upper", &reader))
        case ("OPERATOR", "GROUPING_FUNCTION"): try groupingCall(&reader)
        case ("SUBQUERY", "SUBQUERY"): try subqueryExpression(&reader)
        case ("CONJUNCTION", _), ("OPERATOR", _): try operation(type, &reader)
        case ("CASE", "CASE_EXPR"): try choice(&reader)
        case ("FUNCTION", "FUNCTION"): .call(try call(&reader))
        default: throw refusal(ofExpression: kind, at: reader.mark)
        }
    }

    func child(_ name: String, _ reader: inout NodeReader) throws(QueryError) -> ExpressionSyntax {
        try expression(reader.node(name), near: reader.mark)
    }

    func children(_ name: String, _ reader: inout NodeReader) throws(QueryError) -> [ExpressionSyntax] {
        let mark = reader.mark
        return try reader.list(name).map { (node) throws(QueryError) in try expression(node, near: mark) }
    }

    /// The place a node names itself, or the one around it.
    func place(of node: DocumentNode, near mark: SourceMark) -> SourceMark {
        guard var reader = try? NodeReader(node, near: mark) else { return mark }
        try? reader.locate(in: text)
        return reader.mark
    }

    private func columnReference(_ reader: inout NodeReader) throws(QueryError) -> ExpressionSyntax.Form {
        let names = try reader.texts("column_names")
        guard (1...2).contains(names.count) else {
            throw reader.unsupported("a column is named by itself or after its dataset's alias; leave the rest out")
        }
        return .column(names)
    }

    private func comparison(
        _ type: String, _ reader: inout NodeReader
    ) throws(QueryError) -> ExpressionSyntax.Form {
        let signs: [String: ComparisonOperator] = [
            "COMPARE_EQUAL": .equal, "COMPARE_NOTEQUAL": .notEqual, "COMPARE_LESSTHAN": .less,
            "COMPARE_LESSTHANOREQUALTO": .lessOrEqual, "COMPARE_GREATERTHAN": .greater,
            "COMPARE_GREATERTHANOREQUALTO": .greaterOrEqual, "COMPARE_DISTINCT_FROM": .distinct,
            "COMPARE_NOT_DISTINCT_FROM": .notDistinct,
        ]
        guard let sign = signs[type] else { throw NodeReader.unknown(type, reader.mark) }
        return .comparison(sign, try child("left", &reader), try child("right", &reader))
    }

    private func operation(
        _ type: String, _ reader: inout NodeReader
    ) throws(QueryError) -> ExpressionSyntax.Form {
        guard let operation = ExpressionSyntax.Operation(rawValue: type) else {
            throw refusal(ofOperator: type, at: reader.mark)
        }
        let operands = try children("children", &reader)
        let counts =
            switch operation {
            case .not, .isNull, .isNotNull: 1...1
            case .coalesce: 1...1000
            case .and, .or, .isIn, .isNotIn: 2...100_000
            }
        guard counts.contains(operands.count) else { throw NodeReader.unknown(type, reader.mark) }
        return .operation(operation, operands)
    }

    private func choice(_ reader: inout NodeReader) throws(QueryError) -> ExpressionSyntax.Form {
        let mark = reader.mark
        let branches = try reader.list("case_checks").map { (node) throws(QueryError) in
            var check = try NodeReader(node, near: mark)
            let branch = ExpressionSyntax.Branch(
                condition: try child("when_expr", &check), value: try child("then_expr", &check))
            try check.finish()
            return branch
        }
        guard !branches.isEmpty else { throw NodeReader.unknown("case_checks", mark) }
        return .choice(branches, otherwise: try child("else_expr", &reader))
    }
}
