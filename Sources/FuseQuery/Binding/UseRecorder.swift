import FuseCore

/// Writes down what each column is used for.
struct UseRecorder {
    let scope: Scope
    private(set) var columns: [Set<String>]
    private(set) var uses: [ID<Dataset>: [String: Set<ColumnUse>]] = [:]

    init(scope: Scope) {
        self.scope = scope
        columns = Array(repeating: [], count: scope.members.count)
        for (index, member) in scope.members.enumerated() {
            uses[member.table.dataset, default: [:]].merge([:]) { first, _ in first }
            if let unit = scope.unit(of: index) { record(unit, .unit) }
        }
    }

    mutating func record(_ value: Scalar, as use: ColumnUse) {
        if let column = value.columnReference { return record(column, use) }
        switch value.form {
        case .choice(let branches, let otherwise):
            for branch in branches {
                record(branch.condition, as: use.ofConditions)
                record(branch.value, as: use)
            }
            if let otherwise { record(otherwise, as: use) }
        default:
            let inner = value.type == .boolean ? use.ofConditions : use
            for child in value.children { record(child, as: inner) }
        }
    }

    mutating func record(_ call: AggregateCall) {
        switch call {
        case .rows: break
        case .units(let column): record(column, .countDistinct)
        case .unitsWhere(let value): record(value, as: .countDistinct)
        case .nonNull(let value): record(value, as: .count)
        case .sum(let value): record(value, as: .sum)
        case .mean(let value): record(value, as: .mean)
        }
    }

    private mutating func record(_ column: ColumnReference, _ use: ColumnUse) {
        columns[column.relation].insert(column.column.name)
        let dataset = scope.members[column.relation].table.dataset
        uses[dataset, default: [:]][column.column.name, default: []].insert(use)
    }
}

extension ColumnUse {
    /// What a condition inside an expression of this use does: in a measure it decides which rows count.
    fileprivate var ofConditions: ColumnUse {
        switch self {
        case .sum, .mean, .count, .countDistinct, .variance, .covariance, .quantile: .filter
        case .unit, .join, .group, .filter: self
        }
    }
}
