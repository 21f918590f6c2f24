import FuseCore

/// Binds the declared values of group keys, which make every group appear whatever the data.
struct KeyDomainBinder {
    let outputs: OutputBinder
    /// By the name of a group key.
    let declared: [String: DeclaredKeys]

    private typealias Entry = (name: String, keys: DeclaredKeys)

    /// The groups to show.
    ///
    /// - Returns: nil if nothing is declared.
    /// - Throws: `QueryError` for names that are no key, keys without values, values that do not fit their key, datasets that
    ///   are not public, and too many groups. It repeats no value.
    func domain() throws(QueryError) -> KeyDomain? {
        guard !declared.isEmpty else { return nil }
        let entries = try entries()
        var sources: [KeyDomain.Source] = []
        for (key, entry) in zip(keys, entries) { sources.append(try source(of: key, entry)) }
        try requireFew(sources)
        return KeyDomain(sources: sources)
    }

    private var keys: [GroupKey] { outputs.keys }
    private var context: BindingContext { outputs.source.context }

    /// What is declared for each key, in their order.
    private func entries() throws(QueryError) -> [Entry] {
        for name in declared.keys.sorted() { try requireKey(name) }
        return try keys.map { (key) throws(QueryError) -> Entry in
            let found = declared.filter { ColumnKey($0.key) == ColumnKey(key.name) }
            guard let only = found.first else {
                throw refusal("declare nothing for the group key \(key.name.shown); declare every key, or none")
            }
            guard found.count == 1 else { throw refusal("name \(key.name.shown) twice; leave one out") }
            return (only.key, only.value)
        }
    }

    private func requireKey(_ name: String) throws(QueryError) {
        switch keys.filter({ ColumnKey($0.name) == ColumnKey(name) }).count {
        case 0: throw refusal("name \(name.shown), which is no group key of the query; name its keys")
        case 1: return
        default: throw refusal("name \(name.shown), which two group keys are called; give each an alias")
        }
    }

    private func source(of key: GroupKey, _ entry: Entry) throws(QueryError) -> KeyDomain.Source {
        switch entry.keys {
        case .allowedLiterals: return .constants(try fitted(try literals(of: key), to: key))
        case .listed(let literals): return .constants(try fitted(literals, to: key))
        case .column(let dataset, let column): return try self.column(column, of: dataset, for: key)
        }
    }

    private func literals(of key: GroupKey) throws(QueryError) -> [Literal] {
        guard let reference = key.value.columnReference, let column = reference.column.declared,
            case .dataset(let reading) = outputs.source.scope.members[reference.relation].source
        else {
            throw refusal(
                "take the allowed literals for \(key.name.shown), which is no plain column of a dataset; list its values"
            )
        }
        guard let literals = context.catalog[reading.dataset]?.literals(of: column.name), !literals.isEmpty else {
            throw refusal(
                "take the allowed literals for \(key.name.shown), which the terms do not give; list its values")
        }
        return literals
    }

    private func fitted(_ literals: [Literal], to key: GroupKey) throws(QueryError) -> [Literal] {
        var values: [Literal] = []
        var known: Set<Literal> = []
        for literal in literals {
            guard let value = literal.key(of: key.type) else {
                throw refusal("give \(key.name.shown) a value that is no \(key.type.name) of it; correct the list")
            }
            if known.insert(value).inserted { values.append(value) }
        }
        guard !values.isEmpty else { throw refusal("list no value for \(key.name.shown); list at least one") }
        return values
    }

    private func column(
        _ name: String, of dataset: ID<Dataset>, for key: GroupKey
    ) throws(QueryError) -> KeyDomain.Source {
        guard let table = context.catalog[dataset], let column = table.column(name) else {
            throw refusal("name `\(dataset).\(name)`, which is no column of a dataset of the job; name one")
        }
        guard table.unit == nil else {
            throw refusal("take values from `\(dataset)`, which is private; take them from a public dataset")
        }
        guard ScalarType(column.type).isSameKind(as: key.type) else {
            throw refusal(
                "give \(key.name.shown) the values of `\(dataset).\(column.name)`, which has another type; "
                    + "name a column of type \(key.type.name)")
        }
        let reading = DatasetReading(
            place: try context.number(at: SQLText.start), dataset: dataset, columns: [column], unit: nil,
            conditions: table.conditions.map { $0.expression(in: 0) })
        return .column(reading, column)
    }

    /// The combinations of constants, over all grouping sets; those of public data are counted when they are read.
    private func requireFew(_ sources: [KeyDomain.Source]) throws(QueryError) {
        let counts = sources.map { if case .constants(let list) = $0 { list.count } else { 1 } }
        var total = 0
        for set in outputs.groupingSets {
            total += set.reduce(1) { min($0 * counts[$1], KeyDomain.mostGroups + 1) }
        }
        guard total <= KeyDomain.mostGroups else {
            throw refusal("make more than \(KeyDomain.mostGroups) groups; list fewer values")
        }
    }

    private func refusal(_ text: String) -> QueryError { QueryError(.catalog, "the job's declared keys \(text)") }
}
