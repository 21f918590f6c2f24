import FuseCore
public import FusePrivacy
public import FuseQuery

extension Terms {
    /// What the planner needs to know of the dataset.
    ///
    /// - Parameter columns: the columns of the table, as its manifest declares them.
    /// - Returns: the columns with the privacy unit, the bounds and the rows' conditions of the terms.
    /// - Throws: `QueryError` if unit, bounds or conditions do not fit the columns.
    public func schema(columns: [ColumnSchema]) throws(QueryError) -> TableSchema {
        let unit = privacy.map { UnitColumn(name: $0.unit.name.text, column: $0.unit.column) }
        return try TableSchema(
            dataset: dataset, columns: columns, unit: unit, bounds: self.columns.compactMapValues(\.bounds),
            rows: rows)
    }
}

extension PrivacyTerms {
    /// What the ledger enforces.
    public var cap: BudgetCap { BudgetCap(perJob: job, total: total) }
}
