import FuseCore

/// A SELECT statement as it was parsed.
struct SelectSyntax {
    enum Grouping {
        /// By the expressions of GROUP BY, none for the whole table.
        case listed([ExpressionSyntax])
        /// By every output that is no measure.
        case allOutputs(SourceMark)
    }

    let items: [ExpressionSyntax]
    let source: SourceSyntax
    let filter: ExpressionSyntax?
    let grouping: Grouping
    let having: ExpressionSyntax?
    let order: [OrderSyntax]
    let limit: ExpressionSyntax?
}

/// One expression of ORDER BY.
struct OrderSyntax {
    let expression: ExpressionSyntax
    let direction: ReleaseOrder.Direction
    let missing: ReleaseOrder.MissingValues
}

/// What stands in FROM: a dataset, and what is joined to it from left to right.
struct SourceSyntax {
    let first: DatasetSyntax
    let joins: [JoinSyntax]
}

/// A dataset named in FROM.
struct DatasetSyntax {
    let name: String
    let alias: String
    let mark: SourceMark
}

/// A dataset joined to those before it.
struct JoinSyntax {
    enum Condition {
        case on(ExpressionSyntax)
        case using([String])
    }

    let kind: Join.Kind
    let dataset: DatasetSyntax
    let condition: Condition
    let mark: SourceMark
}
