public import FuseCore

/// Makes a plan of a parsed query, or refuses it: what is not understood completely does not run.
public enum QueryPlanner {
    /// Plans a query.
    ///
    /// - Parameters:
    ///   - tree: what DuckDB's `json_serialize_sql(…, skip_null := false, skip_empty := false, skip_default := false)`
    ///     gives for the text.
    ///   - sql: the text, for line and column in messages.
    ///   - catalog: the datasets that the query may name.
    ///   - parameters: by name, the values of `$parameters`; every one must be used.
    ///   - limits: how much one privacy unit may contribute.
    ///   - keys: by the name of each group key, where its values come from; empty if the data decides which groups there
    ///     are.
    /// - Returns: a typed plan whose quantities are bounded for each privacy unit.
    /// - Throws: `QueryError` with line and column for whatever is unknown, ambiguous, ill-typed or unbounded.
    public static func plan(
        tree: DocumentNode, sql: String, catalog: Catalog, parameters: [String: ParameterValue],
        limits: ContributionLimits, keys: [String: DeclaredKeys] = [:]
    ) throws(QueryError) -> AggregatePlan {
        let select = try outermost(SyntaxTree.read(tree, sql: sql))
        let book = try ParameterBook(parameters)
        try book.requireAllUsed(QuerySyntax.select(select).parameterNames, parameters.keys)
        let context = BindingContext(catalog: catalog, parameters: book, limits: limits)
        var source = SourceBinder(context: context)
        try source.bind(select)
        return try plan(select, source, keys)
    }

    private static func outermost(_ query: QuerySyntax) throws(QueryError) -> SelectSyntax {
        switch query {
        case .select(let select):
            guard case .all = select.multiplicity else {
                throw QueryError(
                    .unsupported, at: select.mark,
                    "`SELECT DISTINCT` stands in a subquery; name the columns in GROUP BY")
            }
            return select
        case .union(_, let mark):
            throw QueryError(
                .unsupported, at: mark,
                "the outermost query is one SELECT with GROUP BY; put `UNION ALL` into a subquery in FROM")
        }
    }

    private static func plan(
        _ select: SelectSyntax, _ source: SourceBinder, _ keys: [String: DeclaredKeys]
    ) throws(QueryError) -> AggregatePlan {
        var outputs = OutputBinder(source: source)
        try outputs.bind(select)
        var release = ReleaseBinder(outputs: outputs)
        let having = try select.having.map { (having) throws(QueryError) in try release.having(having) }
        let order = try select.order.map { (order) throws(QueryError) in try release.order(order) }
        let limit = try select.limit.map { (limit) throws(QueryError) in try release.limit(limit) }
        let domain = try KeyDomainBinder(outputs: release.outputs, declared: keys).domain()
        return try PlanAssembly(source: source, outputs: release.outputs, domain: domain)
            .plan(having: having, order: order, limit: limit)
    }
}
