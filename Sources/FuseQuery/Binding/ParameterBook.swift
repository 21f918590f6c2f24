import FuseCore

/// The values of a job's parameters by name, in any case of ASCII letters.
struct ParameterBook {
    private var values: [ColumnKey: Literal] = [:]

    init(_ parameters: [String: ParameterValue]) throws(QueryError) {
        for (name, value) in parameters where values.updateValue(Literal(value), forKey: ColumnKey(name)) != nil {
            throw QueryError(.parameter, "two parameters are named \(name.shown); rename one")
        }
    }

    func value(of name: String, at mark: SourceMark) throws(QueryError) -> Literal {
        if name.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
            throw QueryError(.parameter, at: mark, "a parameter without a name is not known; write it as in `$since`")
        }
        guard let value = values[ColumnKey(name)] else {
            throw QueryError(.parameter, at: mark, "the parameter \(name.shown) has no value; declare it in the job")
        }
        return value
    }

    func requireAllUsed(_ used: Set<ColumnKey>, _ names: some Sequence<String>) throws(QueryError) {
        for name in names.sorted() where !used.contains(ColumnKey(name)) {
            throw QueryError(.parameter, "the parameter \(name.shown) is not used by the query; remove it")
        }
    }
}
