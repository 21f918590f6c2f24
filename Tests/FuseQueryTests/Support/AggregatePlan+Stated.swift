@testable import FuseQuery

extension AggregatePlan {
    /// By dataset and column, the constants as text, and `*` for other uses.
    var stated: [String: Set<String>] {
        comparisons.reduce(into: [:]) { all, dataset in
            for (column, comparison) in dataset.value {
                all["\(dataset.key).\(column)"] = Set(comparison.constants.map(\.shown)).union(
                    comparison.beyond == .otherUses ? ["*"] : [])
            }
        }
    }
}

extension Literal {
    fileprivate var shown: String {
        switch self {
        case .null: "NULL"
        case .boolean(let value): "\(value)"
        case .number(let value): "\(value)"
        case .double(let value): "\(value)"
        case .text(let value): value.string
        case .date(let value): "\(value)"
        case .timestamp(let value): "\(value)"
        }
    }
}
