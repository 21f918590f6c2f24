import FuseCore

/// An expression as it was parsed, before names and types are known.
struct ExpressionSyntax {
    let form: Form
    /// The name after AS; empty if there is none.
    let alias: String
    let mark: SourceMark

    indirect enum Form {
        /// One or two names: a column, or a relation and a column.
        case column([String])
        case literal(Literal)
        case parameter(String)
        case cast(ExpressionSyntax, CastTarget)
        case comparison(ComparisonOperator, ExpressionSyntax, ExpressionSyntax)
        case between(ExpressionSyntax, ExpressionSyntax, ExpressionSyntax)
        case operation(Operation, [ExpressionSyntax])
        case choice([Branch], otherwise: ExpressionSyntax)
        case call(CallSyntax)
        /// `x IN (SELECT …)`.
        case membership(ExpressionSyntax, QuerySyntax)
        /// `EXISTS (SELECT …)`.
        case existence(QuerySyntax)
        /// `GROUPING(…)`.
        case grouping([ExpressionSyntax])
        /// `SELECT *`, `t.*` as an output, by the relation's alias or nil for all; only a subquery may have it.
        case star(String?)
    }

    enum Operation: String {
        case and = "CONJUNCTION_AND"
        case or = "CONJUNCTION_OR"
        case not = "OPERATOR_NOT"
        case isNull = "OPERATOR_IS_NULL"
        case isNotNull = "OPERATOR_IS_NOT_NULL"
        case isIn = "COMPARE_IN"
        case isNotIn = "COMPARE_NOT_IN"
        case coalesce = "OPERATOR_COALESCE"
    }

    struct Branch {
        let condition: ExpressionSyntax
        let value: ExpressionSyntax
    }

    /// The expressions directly inside, those of subqueries not among them.
    var children: [ExpressionSyntax] {
        switch form {
        case .column, .literal, .parameter, .existence, .star: []
        case .membership(let x, _): [x]
        case .grouping(let list): list
        case .cast(let x, _): [x]
        case .comparison(_, let a, let b): [a, b]
        case .between(let x, let a, let b): [x, a, b]
        case .operation(_, let list): list
        case .choice(let branches, let otherwise): branches.flatMap { [$0.condition, $0.value] } + [otherwise]
        case .call(let call): call.arguments + (call.filter.map { [$0] } ?? [])
        }
    }
}

/// A function call; which function it is, is not yet known.
struct CallSyntax {
    enum Arguments {
        case all
        case distinct
    }

    /// The name in lower case.
    let name: String
    let arguments: [ExpressionSyntax]
    let multiplicity: Arguments
    let filter: ExpressionSyntax?
}

/// The type named in a cast.
struct CastTarget {
    let type: ColumnType
}
