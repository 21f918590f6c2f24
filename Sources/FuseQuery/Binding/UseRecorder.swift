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
            if let unit = scope.unit(of: index) { record(unit, [.unit]) }
        }
    }

    /// A join's condition: plain equalities tie rows together, and everything else in it decides which rows count.
    mutating func record(_ condition: Scalar, joining relation: Int) {
        for conjunct in condition.conjuncts { record(conjunct, as: conjunct.ties(relation) ? [.join] : [.filter]) }
    }

    mutating func record(_ value: Scalar, as uses: Set<ColumnUse>) {
        if let column = value.columnReference { return record(column, uses) }
        let conditions = uses.reduce(into: Set<ColumnUse>()) { $0.formUnion($1.ofConditions) }
        switch value.form {
        case .choice(let branches, let otherwise):
            for branch in branches {
                record(branch.condition, as: conditions)
                record(branch.value, as: uses)
            }
            if let otherwise { record(otherwise, as: uses) }
        case .firstPresent(let list): for part in list { record(part, as: uses) }
        default:
            for child in value.children { record(child, as: value.type == .boolean ? conditions : uses) }
        }
    }

    mutating func record(_ call: AggregateCall) {
        switch call {
        case .rows: break
        case .units(let column): record(column, [.countDistinct])
        case .unitsWhere(let value): record(value, as: [.countDistinct])
        case .nonNull(let value): record(value, as: [.count])
        case .sum(let value): record(value, as: [.sum])
        case .mean(let value): record(value, as: [.mean])
        }
    }

    private mutating func record(_ column: ColumnReference, _ uses: Set<ColumnUse>) {
        columns[column.relation].insert(column.column.name)
        let dataset = scope.members[column.relation].table.dataset
        self.uses[dataset, default: [:]][column.column.name, default: []].formUnion(uses)
    }
}

extension ColumnUse {
    /// What a condition inside an expression of this use does: in a measure it decides which rows count, in a group key also to
    /// which group a row goes.
    fileprivate var ofConditions: Set<ColumnUse> {
        switch self {
        case .sum, .mean, .count, .countDistinct, .variance, .covariance, .quantile: [.filter]
        case .group: [.group, .filter]
        case .unit, .join, .filter: [self]
        }
    }
}
