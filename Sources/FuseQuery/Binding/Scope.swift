import FuseCore

/// The datasets that names in a query can refer to.
struct Scope {
    /// A dataset under the name that the query gives it.
    struct Member {
        let table: TableSchema
        let alias: String
    }

    private(set) var members: [Member] = []
    private var merged: [ColumnKey: ColumnReference] = [:]

    mutating func add(_ syntax: DatasetSyntax, from catalog: Catalog) throws(QueryError) -> Member {
        guard let table = catalog.table(named: syntax.name) else {
            throw QueryError(
                .unknownName, at: syntax.mark,
                "there is no dataset \(syntax.name.shown); name one that the job declares")
        }
        guard !members.contains(where: { ColumnKey($0.alias) == ColumnKey(syntax.alias) }) else {
            throw QueryError(
                .ambiguousName, at: syntax.mark, "two datasets are named \(syntax.alias.shown); give one another alias")
        }
        let member = Member(table: table, alias: syntax.alias)
        members.append(member)
        return member
    }

    /// Makes an unqualified name mean the left of two columns that USING merged.
    mutating func merge(_ name: String, into column: ColumnReference) { merged[ColumnKey(name)] = column }

    func column(_ names: [String], at mark: SourceMark) throws(QueryError) -> ColumnReference {
        guard let name = names.last else { throw NodeReader.unknown("column_names", mark) }
        if names.count == 2 { return try column(name, of: names[0], at: mark) }
        let found = candidates(name)
        guard found.count < 2 else {
            throw QueryError(
                .ambiguousName, at: mark, "\(name.shown) is a column of several datasets; put an alias before it")
        }
        guard let only = found.first else { throw unknown(name, at: mark) }
        return only
    }

    /// The columns that an unqualified name could mean.
    func candidates(_ name: String) -> [ColumnReference] {
        if let column = merged[ColumnKey(name)] { return [column] }
        return members.indices.compactMap { reference(name, in: $0) }
    }

    func reference(_ name: String, in index: Int) -> ColumnReference? {
        members[index].table.column(name).map { ColumnReference(relation: index, column: $0) }
    }

    /// The unit column of a relation, if its dataset is private.
    func unit(of index: Int) -> ColumnReference? {
        members[index].table.unit.flatMap { reference($0.column, in: index) }
    }

    func isUnit(_ reference: ColumnReference) -> Bool {
        members[reference.relation].table.isUnit(reference.column.name)
    }

    /// A column as messages name it.
    func label(_ reference: ColumnReference) -> String {
        "\(members[reference.relation].alias).\(reference.column.name)".shown
    }

    private func column(_ name: String, of alias: String, at mark: SourceMark) throws(QueryError) -> ColumnReference {
        guard let index = members.firstIndex(where: { ColumnKey($0.alias) == ColumnKey(alias) }) else {
            throw QueryError(
                .unknownName, at: mark,
                "there is no dataset \(alias.shown) in FROM so far; use an alias that FROM gives")
        }
        guard let reference = reference(name, in: index) else { throw unknown(name, at: mark) }
        return reference
    }

    private func unknown(_ name: String, at mark: SourceMark) -> QueryError {
        QueryError(.unknownName, at: mark, "there is no column \(name.shown); name a column that a dataset declares")
    }
}
