import FuseCore

/// The relations that names in a query can refer to.
struct Scope {
    private(set) var members: [ScopeMember] = []
    private var merged: [ColumnKey: ColumnReference] = [:]

    mutating func add(_ member: ScopeMember, at mark: SourceMark) throws(QueryError) {
        let isTaken = members.contains { !$0.alias.isEmpty && ColumnKey($0.alias) == ColumnKey(member.alias) }
        guard !isTaken else {
            throw QueryError(
                .ambiguousName, at: mark, "two datasets are named \(member.alias.shown); give one another alias")
        }
        members.append(member)
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
        members[index].column(named: name).map { ColumnReference(relation: index, column: $0) }
    }

    /// The columns that `*` or `alias.*` stands for, with their names; a column that USING merged stands once.
    func columns(of alias: String?, at mark: SourceMark) throws(QueryError) -> [(name: String, ColumnReference)] {
        let indexes = try alias.map { (alias) throws(QueryError) in [try index(of: alias, at: mark)] }
        return (indexes ?? Array(members.indices)).flatMap { index in
            members[index].names.compactMap { name, column in
                let reference = ColumnReference(relation: index, column: column)
                if alias == nil, let kept = merged[ColumnKey(name)], kept != reference { return nil }
                return (name, reference)
            }
        }
    }

    /// The unit column of a relation, if it is private.
    func unit(of index: Int) -> ColumnReference? {
        members[index].unit.map { ColumnReference(relation: index, column: $0.column) }
    }

    func isUnit(_ reference: ColumnReference) -> Bool { members[reference.relation].isUnit(reference.column) }

    /// A column as messages name it.
    func label(_ reference: ColumnReference) -> String {
        let alias = members[reference.relation].alias
        return (alias.isEmpty ? reference.column.name : "\(alias).\(reference.column.name)").shown
    }

    private func column(_ name: String, of alias: String, at mark: SourceMark) throws(QueryError) -> ColumnReference {
        guard let reference = reference(name, in: try index(of: alias, at: mark)) else {
            throw unknown(name, at: mark)
        }
        return reference
    }

    private func index(of alias: String, at mark: SourceMark) throws(QueryError) -> Int {
        guard let index = members.firstIndex(where: { !$0.alias.isEmpty && ColumnKey($0.alias) == ColumnKey(alias) })
        else {
            throw QueryError(
                .unknownName, at: mark,
                "there is no dataset \(alias.shown) in FROM so far; use an alias that FROM gives")
        }
        return index
    }

    private func unknown(_ name: String, at mark: SourceMark) -> QueryError {
        QueryError(.unknownName, at: mark, "there is no column \(name.shown); name a column that a dataset declares")
    }
}
