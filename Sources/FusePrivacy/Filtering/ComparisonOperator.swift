/// How two released values are compared.
public enum ComparisonOperator: Sendable, Hashable, CaseIterable {
    /// `=`
    case equal
    /// `<>`
    case notEqual
    /// `<`
    case less
    /// `<=`
    case lessOrEqual
    /// `>`
    case greater
    /// `>=`
    case greaterOrEqual

    func holds(_ place: CellOrder) -> Bool {
        switch self {
        case .equal: place == .same
        case .notEqual: place != .same
        case .less: place == .before
        case .lessOrEqual: place != .after
        case .greater: place == .after
        case .greaterOrEqual: place != .before
        }
    }
}
