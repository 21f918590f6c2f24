import FuseCore

/// What gives rows: one SELECT, or several whose rows are put together.
indirect enum QuerySyntax {
    case select(SelectSyntax)
    /// `UNION ALL` of two or more, with the place of the construct.
    case union([QuerySyntax], SourceMark)

    /// Where it begins.
    var mark: SourceMark {
        switch self {
        case .select(let select): select.mark
        case .union(_, let mark): mark
        }
    }
}

/// A SELECT statement as it was parsed.
struct SelectSyntax {
    enum Grouping {
        /// By the expressions of GROUP BY. Each set names those that form one grouping, by index; an ordinary GROUP BY has one
        /// set of all, and no GROUP BY has one empty set.
        case listed([ExpressionSyntax], sets: [[Int]])
        /// By every output that is no measure.
        case allOutputs(SourceMark)
    }

    /// Whether equal rows become one, as DISTINCT asks.
    enum Multiplicity {
        case all
        case distinct
    }

    /// The names that WITH gives to subqueries, in order; each may use those before it.
    let tables: [TableExpressionSyntax]
    let multiplicity: Multiplicity
    let items: [ExpressionSyntax]
    let source: SourceSyntax
    let filter: ExpressionSyntax?
    let grouping: Grouping
    let having: ExpressionSyntax?
    let order: [OrderSyntax]
    let limit: ExpressionSyntax?
    let mark: SourceMark
}

/// One name of WITH.
struct TableExpressionSyntax {
    let name: String
    /// New names for its columns; empty if they keep theirs.
    let columnNames: [String]
    let query: QuerySyntax
    let mark: SourceMark
}

/// One expression of ORDER BY.
struct OrderSyntax {
    let expression: ExpressionSyntax
    let direction: ReleaseOrder.Direction
    let missing: ReleaseOrder.MissingValues
}

/// What stands in FROM: a relation, and what is joined to it from left to right.
struct SourceSyntax {
    let first: RelationSyntax
    let joins: [JoinSyntax]
}

/// A dataset, a name of WITH, or a subquery in FROM.
struct RelationSyntax {
    enum Rows {
        case named(String)
        case subquery(QuerySyntax)
    }

    let rows: Rows
    /// The alias, or the name without one; empty for a subquery without an alias.
    let alias: String
    /// New names for its columns; empty if they keep theirs.
    let columnNames: [String]
    let mark: SourceMark
}

/// A relation joined to those before it.
struct JoinSyntax {
    enum Condition {
        case on(ExpressionSyntax)
        case using([String])
        /// A comma or CROSS JOIN: WHERE says which rows are partners.
        case inFilter
    }

    let kind: Join.Kind
    let relation: RelationSyntax
    let condition: Condition
    let mark: SourceMark
}
