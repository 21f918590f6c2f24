import FuseCore

/// Constructs that the parser knows and queries here do not.
extension SyntaxTree {
    func refusal(ofExpression kind: String, at mark: SourceMark) -> QueryError {
        let reason =
            switch kind {
            case "STAR": "`*` would release rows; name group keys and measures"
            case "WINDOW": "a window function looks at rows of other owners; use GROUP BY"
            case "SUBQUERY": "a subquery is not known yet; join the dataset instead"
            case "COLLATE": "`COLLATE` is not known; text is compared byte by byte, use lower()"
            case "LAMBDA": "a lambda is not known; use CASE"
            case "POSITIONAL_REFERENCE": "`#n` is not known; name the column"
            case "DEFAULT": "`DEFAULT` is not known; write a value"
            default: "this kind of expression is not known; simplify it"
            }
        return QueryError(.unsupported, at: mark, reason)
    }

    func refusal(ofOperator type: String, at mark: SourceMark) -> QueryError {
        let reason =
            switch type {
            case "GROUPING_FUNCTION": "`GROUPING` is not known yet; run one query a grouping"
            case "OPERATOR_TRY": "`TRY` is not needed; no value of a row raises an error here, leave it out"
            case "ARRAY_EXTRACT", "ARRAY_SLICE", "STRUCT_EXTRACT", "ARRAY_CONSTRUCTOR", "OPERATOR_UNPACK":
                "lists and structures are not known; use plain columns"
            default: "this operator is not known; simplify the expression"
            }
        return QueryError(.unsupported, at: mark, reason)
    }
}
