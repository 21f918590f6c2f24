import FuseCore

/// Binds the outputs of a subquery.
struct SubqueryOutputs {
    /// An output; a name that is empty cannot be used outside.
    struct Column {
        let name: String
        let value: Scalar
        let mark: SourceMark
    }

    private let scope: Scope
    private let select: SelectSyntax

    init(scope: Scope, _ select: SelectSyntax) {
        self.scope = scope
        self.select = select
    }

    func columns(of binder: ScalarBinder) throws(QueryError) -> [Column] {
        var columns: [Column] = []
        for item in select.items {
            if case .star(let alias) = item.form {
                columns += try self.columns(of: alias, at: item.mark)
            } else {
                columns.append(try column(item, binder))
            }
        }
        guard !columns.isEmpty else {
            throw QueryError(.unsupported, at: select.mark, "SELECT names nothing; name columns")
        }
        try ScopeMember.requireDifferent(columns.map(\.name).filter { !$0.isEmpty }, at: select.mark)
        return columns
    }

    private func columns(of alias: String?, at mark: SourceMark) throws(QueryError) -> [Column] {
        guard !scope.members.isEmpty else {
            throw QueryError(.unsupported, at: mark, "`*` beside GROUP BY is not known; name the keys")
        }
        return try scope.columns(of: alias, at: mark).map { Column(name: $0.name, value: .column($0.1), mark: mark) }
    }

    private func column(_ item: ExpressionSyntax, _ binder: ScalarBinder) throws(QueryError) -> Column {
        let value = try binder.bindCountable(item)
        guard value.type != .null else {
            throw QueryError(.typeMismatch, at: item.mark, "a bare NULL has no type here; cast it to one")
        }
        return Column(name: item.outputName, value: value, mark: item.mark)
    }
}

extension ExpressionSyntax {
    /// The alias, or the name of a plain column.
    var outputName: String {
        if !alias.isEmpty { return alias }
        guard case .column(let names) = form else { return "" }
        return names.last ?? ""
    }
}
