import FuseCore

/// Finds what a name or subquery in FROM stands for.
struct RelationBinder {
    let context: BindingContext
    let names: TableNames

    func member(_ syntax: RelationSyntax) throws(QueryError) -> ScopeMember {
        switch syntax.rows {
        case .subquery(let query): return try derived(query, names, alias: syntax.alias)
        case .named(let name):
            guard let (table, before) = names.table(named: name) else { return try dataset(name, syntax) }
            var member = try derived(table.query, before, alias: syntax.alias)
            try member.rename(table.columnNames, at: table.mark)
            return member
        }
    }

    private func derived(
        _ query: QuerySyntax, _ names: TableNames, alias: String
    ) throws(QueryError) -> ScopeMember {
        ScopeMember(try DerivedTableBinder(context: context, names: names).table(query), alias: alias)
    }

    private func dataset(_ name: String, _ syntax: RelationSyntax) throws(QueryError) -> ScopeMember {
        guard let table = context.catalog.table(named: name) else {
            throw QueryError(
                .unknownName, at: syntax.mark, "there is no dataset \(name.shown); name one that the job declares")
        }
        return ScopeMember(table, place: try context.number(at: syntax.mark), alias: syntax.alias)
    }
}
