public import FuseCore

/// The datasets that a query may name.
public struct Catalog: Sendable {
    private let tables: [ID<Dataset>: TableSchema]

    /// Collects datasets.
    ///
    /// - Parameter tables: one schema a dataset.
    /// - Throws: `QueryError` if a dataset appears twice.
    public init(_ tables: [TableSchema]) throws(QueryError) {
        var index: [ID<Dataset>: TableSchema] = [:]
        for table in tables where index.updateValue(table, forKey: table.dataset) != nil {
            throw QueryError(.catalog, "the dataset `\(table.dataset)` appears twice; name it once")
        }
        self.tables = index
    }

    /// The datasets in the order of their names.
    public var datasets: [ID<Dataset>] { tables.keys.sorted() }

    /// The schema of a dataset.
    ///
    /// - Parameter dataset: the dataset.
    /// - Returns: its schema, or nil if it is not in the catalog.
    public subscript(dataset: ID<Dataset>) -> TableSchema? { tables[dataset] }

    func table(named name: String) -> TableSchema? {
        tables.values.first { ColumnKey($0.dataset.text) == ColumnKey(name) }
    }
}
