public import FuseQuery

extension Terms {
    /// The same terms with every allowed constant in the form in which plans state it, as the type of its column has it.
    ///
    /// - Parameter columns: the columns of the table, as its manifest declares them.
    /// - Returns: the terms; a constant that does not fit its column is left out, since no value is ever equal to it.
    public func fitted(to columns: [ColumnSchema]) -> Terms {
        let types = Dictionary(columns.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
        var terms = self
        for (name, column) in self.columns {
            guard let literals = column.literals, let type = types[name] else { continue }
            terms.columns[name]?.literals = Set(literals.compactMap { $0.fitted(to: type) })
        }
        return terms
    }
}
