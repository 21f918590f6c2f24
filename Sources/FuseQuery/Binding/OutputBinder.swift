import FuseCore

/// Binds SELECT and GROUP BY: which outputs are keys and which are measures.
struct OutputBinder {
    let source: SourceBinder

    private(set) var keys: [GroupKey] = []
    private(set) var calls: [RequestedMeasure] = []
    private(set) var outputs: [AggregatePlan.Output] = []
    private(set) var names: [String] = []
    /// What an alias of SELECT means.
    private(set) var aliases: [ColumnKey: AggregatePlan.Output] = [:]

    init(source: SourceBinder) { self.source = source }

    mutating func bind(_ select: SelectSyntax) throws(QueryError) {
        switch select.grouping {
        case .listed(let groups):
            for group in groups { try addKey(try target(of: group, in: select.items)) }
        case .allOutputs:
            for item in select.items where !item.containsAggregate { try addKey(item) }
        }
        for item in select.items { try addOutput(item) }
    }

    /// The index of a measure; one that is already there is shared.
    mutating func measure(_ call: AggregateCall, named name: String, at mark: SourceMark) -> Int {
        if let index = calls.firstIndex(where: { $0.call == call }) { return index }
        calls.append(RequestedMeasure(call: call, name: name, mark: mark))
        return calls.count - 1
    }

    /// The index of the key that an expression is.
    func key(_ syntax: ExpressionSyntax) throws(QueryError) -> Int? {
        let value = try binder.bind(syntax)
        return keys.firstIndex { $0.value == value }
    }

    var measureBinder: MeasureBinder { MeasureBinder(source: source) }

    private var binder: ScalarBinder {
        ScalarBinder(scope: source.scope, parameters: source.parameters, place: .key)
    }

    private mutating func addKey(_ syntax: ExpressionSyntax) throws(QueryError) {
        guard !syntax.containsAggregate else {
            throw QueryError(.unsupported, at: syntax.mark, "a measure is no group key; name a column or expression")
        }
        let value = try binder.bind(syntax)
        guard value.type != .null, value.type != .opaque, value.literal == nil else {
            throw QueryError(
                .typeMismatch, at: syntax.mark,
                "this makes no groups: \(value.type.name); group by a column or expression")
        }
        if keys.contains(where: { $0.value == value }) { return }
        keys.append(GroupKey(name: name(ofKey: syntax, keys.count), type: value.type, value: value))
    }

    private func name(ofKey syntax: ExpressionSyntax, _ index: Int) -> String {
        if !syntax.alias.isEmpty { return syntax.alias }
        guard case .column(let names) = syntax.form, let name = names.last else { return "key_\(index + 1)" }
        return name
    }

    private mutating func addOutput(_ item: ExpressionSyntax) throws(QueryError) {
        let output: AggregatePlan.Output
        let defaultName: String
        if let call = try measureBinder.bind(item) {
            defaultName = measureBinder.name(of: item)
            output = .measure(measure(call, named: item.alias.isEmpty ? defaultName : item.alias, at: item.mark))
        } else {
            let index = try keyOutput(item)
            defaultName = keys[index].name
            output = .key(index)
        }
        try addName(item.alias.isEmpty ? defaultName : item.alias, at: item.mark)
        outputs.append(output)
        if !item.alias.isEmpty { aliases[ColumnKey(item.alias)] = output }
    }

    private func keyOutput(_ item: ExpressionSyntax) throws(QueryError) -> Int {
        guard !item.containsAggregate else {
            throw QueryError(
                .unsupported, at: item.mark,
                "calculations with measures are not known yet; select each measure by itself")
        }
        guard let index = try key(item) else {
            throw QueryError(
                .unsupported, at: item.mark, "this output would release rows; add it to GROUP BY or make it a measure")
        }
        return index
    }

    private mutating func addName(_ name: String, at mark: SourceMark) throws(QueryError) {
        guard name.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 }) else {
            throw QueryError(.unsupported, at: mark, "the name of an output has control characters; rename it")
        }
        guard !names.contains(where: { ColumnKey($0) == ColumnKey(name) || $0 == name }) else {
            throw QueryError(.ambiguousName, at: mark, "two outputs are named \(name.shown); give one an alias with AS")
        }
        names.append(name)
    }
}

extension ExpressionSyntax {
    /// Whether an aggregate function is called anywhere inside.
    var containsAggregate: Bool {
        if case .call(let call) = form, AggregateFunction.isKnownToSQL(call.name) { return true }
        return children.contains(where: \.containsAggregate)
    }
}
