extension ScalarType {
    /// The type that values of several types are compared or merged in; nil if there is none without guessing.
    ///
    /// Text never mixes with anything: the engine would convert it row by row and report the row that fails.
    static func common(_ types: [ScalarType]) -> ScalarType? {
        types.dropFirst().reduce(types.first) { merged, next in merged?.merged(with: next) }
    }

    /// The same, if every constant among the values is one of the type.
    static func common(of values: [Scalar]) -> ScalarType? {
        guard let type = common(values.map(\.type)) else { return nil }
        guard case .number(let range) = type else { return type }
        return range.hold(values) ? type : nil
    }

    private func merged(with other: ScalarType) -> ScalarType? {
        switch (self, other) {
        case (.opaque, _), (_, .opaque): return nil
        case (.null, _): return other
        case (_, .null): return self
        case (.number(let a), .number(let b)):
            return a.union(b).kept.map(ScalarType.number)
        case (.number, .double), (.double, .number): return .double
        case (.date, .timestamp), (.timestamp, .date): return .timestamp
        default: return self == other ? self : nil
        }
    }
}
