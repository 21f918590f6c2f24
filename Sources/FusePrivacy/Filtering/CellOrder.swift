/// How one value stands to another.
enum CellOrder: Sendable, Equatable {
    case before, same, after

    init<Value: Comparable>(_ left: Value, _ right: Value) {
        self = left == right ? .same : left < right ? .before : .after
    }

    var reversed: CellOrder {
        switch self {
        case .before: .after
        case .same: .same
        case .after: .before
        }
    }
}

extension ReleaseCell {
    /// How this value stands to another of the same type; nil if either is null.
    func order(_ other: ReleaseCell) -> CellOrder? {
        switch (self, other) {
        case (.null, _), (_, .null): nil
        case (.number(let left), .number(let right)): CellOrder(left, right)
        case (.bytes(let left), .bytes(let right)): CellOrder(GroupKey(parts: [left]), GroupKey(parts: [right]))
        case (.number, .bytes), (.bytes, .number): preconditionFailure("types are checked before values are compared")
        }
    }
}
