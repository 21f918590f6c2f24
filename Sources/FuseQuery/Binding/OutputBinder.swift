import FuseCore

/// Binds SELECT and GROUP BY of the outermost query: which outputs are keys and which are measures.
struct OutputBinder {
    let source: SourceBinder

    private(set) var keys: [GroupKey] = []
    /// The groupings, each by the indexes of its keys in ascending order.
    private(set) var groupingSets: [[Int]] = [[]]
    /// The measures in the order of the plan; calculations name those before them.
    private(set) var calls: [RequestedMeasure] = []
    private(set) var outputs: [AggregatePlan.Output] = []
    private(set) var names: [String] = []
    /// What an alias of SELECT means.
    private(set) var aliases: [ColumnKey: AggregatePlan.Output] = [:]
    private var places: [RequestedMeasure.Content: Int] = [:]
    private var takenNames: Set<ColumnKey> = []
    private var takenSpellings: Set<String> = []

    init(source: SourceBinder) { self.source = source }

    mutating func bind(_ select: SelectSyntax) throws(QueryError) {
        try bindKeys(of: select)
        for item in select.items { try addOutput(item) }
    }

    /// The index of a measure; one that is already there is shared.
    mutating func measure(_ content: RequestedMeasure.Content, named name: String, at mark: SourceMark) -> Int {
        if let index = places[content] { return index }
        calls.append(RequestedMeasure(content: content, name: name, mark: mark))
        places[content] = calls.count - 1
        return calls.count - 1
    }

    /// The index of the key that a bound expression is.
    func key(_ value: Scalar) -> Int? { keys.firstIndex { $0.value == value } }

    /// Whether measures that are charged are neither shown nor part of a calculation that is.
    var chargesUnshown: Bool {
        let shown = outputs.reduce(into: Set<Int>()) { shown, output in
            guard case .measure(let index) = output else { return }
            shown.insert(index)
            if case .calculation(let calculation) = calls[index].content { shown.formUnion(calculation.measures) }
        }
        return calls.indices.contains { calls[$0].call != nil && !shown.contains($0) }
    }

    var measureBinder: MeasureBinder { MeasureBinder(source: source) }

    var binder: ScalarBinder {
        ScalarBinder(scope: source.scope, parameters: source.parameters, place: .key)
    }

    /// The index of a key among the different ones.
    mutating func addKey(_ syntax: ExpressionSyntax) throws(QueryError) -> Int {
        guard !syntax.containsAggregate else {
            throw QueryError(.unsupported, at: syntax.mark, "a measure is no group key; name a column or expression")
        }
        let value = try binder.bind(syntax)
        guard value.literal == nil else { throw value.groupRefusal(at: syntax.mark) }
        try value.requireGroups(at: syntax.mark)
        if let index = key(value) { return index }
        let name = syntax.outputName.isEmpty ? "key_\(keys.count + 1)" : syntax.outputName
        keys.append(GroupKey(name: name, type: value.type, value: value))
        return keys.count - 1
    }

    mutating func setGrouping(_ sets: [[Int]]) { groupingSets = sets }

    private mutating func addOutput(_ item: ExpressionSyntax) throws(QueryError) {
        let output = try output(item)
        let name = item.alias.isEmpty ? defaultName(of: item, output) : item.alias
        try addName(name, at: item.mark)
        if !outputs.contains(output) { rename(output, to: name) }
        outputs.append(output)
        if !item.alias.isEmpty { aliases[ColumnKey(item.alias)] = output }
    }

    private mutating func output(_ item: ExpressionSyntax) throws(QueryError) -> AggregatePlan.Output {
        switch try released(item, in: .select) {
        case .key(let index): return .key(index)
        case .measure(let index): return .measure(index)
        case .literal:
            throw QueryError(.unsupported, at: item.mark, "a constant is the same in every row; leave it out")
        }
    }

    private func defaultName(of item: ExpressionSyntax, _ output: AggregatePlan.Output) -> String {
        switch output {
        case .key(let index): item.outputName.isEmpty ? "key_\(index + 1)" : item.outputName
        case .measure: measureBinder.name(of: item)
        }
    }

    /// A key or measure has the name of the first output that shows it.
    private mutating func rename(_ output: AggregatePlan.Output, to name: String) {
        switch output {
        case .key(let index): keys[index] = GroupKey(name: name, type: keys[index].type, value: keys[index].value)
        case .measure(let index):
            calls[index] = RequestedMeasure(content: calls[index].content, name: name, mark: calls[index].mark)
        }
    }

    private mutating func addName(_ name: String, at mark: SourceMark) throws(QueryError) {
        guard name.isPrintable else {
            throw QueryError(.unsupported, at: mark, "the name of an output has control characters; rename it")
        }
        // Strings also equal other spellings of one letter, which readers of a release would take for the same name.
        guard takenNames.insert(ColumnKey(name)).inserted, takenSpellings.insert(name).inserted else {
            throw QueryError(.ambiguousName, at: mark, "two outputs are named \(name.shown); give one an alias with AS")
        }
        names.append(name)
    }
}
