/// A condition on one column whose constants have been read as the column's type; it is total, and NULL for a NULL.
struct TypedCondition: Hashable, Sendable {
    /// INVARIANT: every constant fits the column, and a list is not empty.
    fileprivate enum Test: Hashable {
        case among([Literal])
        case between(Literal, Literal)
        case atLeast(Literal)
        case atMost(Literal)
    }

    let column: ColumnSchema
    private let test: Test

    /// Reads a condition's constants.
    ///
    /// - Parameters:
    ///   - condition: the condition.
    ///   - table: the table whose column it names.
    /// - Throws: `QueryError` that names dataset and column, and no constant.
    init(_ condition: RowCondition, on table: TableSchema) throws(QueryError) {
        guard let column = table.column(condition.column) else { throw table.missing(condition.column, "condition") }
        let reading = ConditionReading(column: column, label: table.label(column.name))
        self.column = column
        test = try reading.test(condition.test)
        guard expression(in: 0).size <= Scalar.largestSize else { throw reading.refusal("has too many constants") }
    }

    /// The condition over a row of a plan's relation.
    func expression(in relation: Int) -> Scalar {
        let value = Scalar.column(ColumnReference(relation: relation, column: .declared(column)))
        switch test {
        case .among(let list): return .truth(.membership(value, list.map(Scalar.literal)))
        case .between(let least, let most): return .truth(.between(value, .literal(least), .literal(most)))
        case .atLeast(let least) where value.type == .double:
            // The engine orders NaN after every number, and it is no value: an upper end keeps it out.
            return .truth(.between(value, .literal(least), .literal(.double(.infinity))))
        case .atLeast(let least): return .truth(.comparison(.greaterOrEqual, value, .literal(least)))
        case .atMost(let most): return .truth(.comparison(.lessOrEqual, value, .literal(most)))
        }
    }
}

/// Reads the constants of one column's condition.
private struct ConditionReading {
    let column: ColumnSchema
    let label: String

    func test(_ test: RowCondition.Test) throws(QueryError) -> TypedCondition.Test {
        switch test {
        case .among(let values): return try among(values)
        case .within(let least, let most):
            try requireOrder()
            return try within(
                least.map { (value) throws(QueryError) in try fitted(value) },
                most.map { (value) throws(QueryError) in try fitted(value) })
        }
    }

    func refusal(_ problem: String) -> QueryError { QueryError(.catalog, "the condition on \(label) \(problem)") }

    private func among(_ values: [Literal]) throws(QueryError) -> TypedCondition.Test {
        guard !values.isEmpty else { throw refusal("lists no value; name at least one") }
        return .among(try values.map { (value) throws(QueryError) in try fitted(value) })
    }

    private func within(_ least: Literal?, _ most: Literal?) throws(QueryError) -> TypedCondition.Test {
        switch (least, most) {
        case (let least?, let most?):
            guard !least.isAbove(most) else { throw refusal("has its least above its most; exchange them") }
            return .between(least, most)
        case (let least?, nil): return .atLeast(least)
        case (nil, let most?): return .atMost(most)
        case (nil, nil): throw refusal("has no limit; set the least or the most")
        }
    }

    private func fitted(_ value: Literal) throws(QueryError) -> Literal {
        guard let fitted = value.fitted(to: column.type) else {
            throw refusal("has a constant that does not fit \(column.type.name.shown); write one of the column's type")
        }
        return fitted
    }

    private func requireOrder() throws(QueryError) {
        switch column.type {
        case .integer, .decimal, .float, .double, .date, .timestamp, .timestampTZ: return
        default: throw refusal("has limits, which only numbers, dates and timestamps have; list the values")
        }
    }
}
