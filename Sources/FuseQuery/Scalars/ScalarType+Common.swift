extension ScalarType {
    /// The type that values of several types are compared or merged in; nil if there is none without guessing.
    ///
    /// Text never mixes with anything: the engine would convert it row by row and report the row that fails.
    static func common(_ types: [ScalarType]) -> ScalarType? {
        types.dropFirst().reduce(types.first) { merged, next in merged?.merged(with: next) }
    }

    private func merged(with other: ScalarType) -> ScalarType? {
        switch (self, other) {
        case (.opaque, _), (_, .opaque): return nil
        case (.null, _): return other
        case (_, .null): return self
        case (.number(let a), .number(let b)):
            let both = a.union(b)
            return both.isRepresentable ? .number(both) : nil
        case (.number, .double), (.double, .number): return .double
        case (.date, .timestamp), (.timestamp, .date): return .timestamp
        default: return self == other ? self : nil
        }
    }
}
