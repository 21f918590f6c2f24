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
    /// - Returns: a typed plan whose quantities are bounded for each privacy unit.
    /// - Throws: `QueryError` with line and column for whatever is unknown, ambiguous, ill-typed or unbounded.
    public static func plan(
        tree: DocumentNode, sql: String, catalog: Catalog, parameters: [String: ParameterValue],
        limits: ContributionLimits
    ) throws(QueryError) -> AggregatePlan {
        let select = try SyntaxTree.read(tree, sql: sql)
        let book = try ParameterBook(parameters)
        try book.requireAllUsed(select.parameterNames, parameters.keys)
        var source = SourceBinder(catalog: catalog, parameters: book)
        try source.bind(select.source)
        return try plan(select, source, limits)
    }

    private static func plan(
        _ select: SelectSyntax, _ source: SourceBinder, _ limits: ContributionLimits
    ) throws(QueryError) -> AggregatePlan {
        let rows = ScalarBinder(scope: source.scope, parameters: source.parameters, place: .filter)
        let filter = try select.filter.map { (filter) throws(QueryError) in try rows.condition(filter, "WHERE") }
        var outputs = OutputBinder(source: source)
        try outputs.bind(select)
        var release = ReleaseBinder(outputs: outputs)
        let having = try select.having.map { (having) throws(QueryError) in try release.having(having) }
        let order = try select.order.map { (order) throws(QueryError) in try release.order(order) }
        let limit = try select.limit.map { (limit) throws(QueryError) in try release.limit(limit) }
        return try PlanAssembly(source: source, filter: filter, outputs: release.outputs, limits: limits)
            .plan(having: having, order: order, limit: limit)
    }
}
