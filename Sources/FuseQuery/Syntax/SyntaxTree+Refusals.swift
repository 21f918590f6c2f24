import FuseCore

/// Constructs that the parser knows and queries here do not.
extension SyntaxTree {
    func refusal(ofExpression kind: String, at mark: SourceMark) -> QueryError {
        let reason =
            switch kind {
            case "STAR": "`*` stands only by itself as an output; name the columns"
            case "WINDOW": "a window function looks at rows of other owners; use GROUP BY"
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
            case "OPERATOR_TRY": "`TRY` is not needed; no value of a row raises an error here, leave it out"
            case "ARRAY_EXTRACT", "ARRAY_SLICE", "STRUCT_EXTRACT", "ARRAY_CONSTRUCTOR", "OPERATOR_UNPACK":
                "lists and structures are not known; use plain columns"
            default: "this operator is not known; simplify the expression"
            }
        return QueryError(.unsupported, at: mark, reason)
    }

    func refusal(ofSource type: String, at mark: SourceMark) -> QueryError {
        let reason =
            switch type {
            case "TABLE_FUNCTION": "a table function reads other data than datasets; name a dataset"
            case "EMPTY": "a query needs FROM; name a dataset"
            case "EXPRESSION_LIST": "`VALUES` is not known; name a dataset, or write IN (…)"
            case "PIVOT": "`PIVOT` is not known; use FILTER (WHERE …) for each column"
            default: "this source of rows is not known; name a dataset in FROM"
            }
        return QueryError(.unsupported, at: mark, reason)
    }
}
