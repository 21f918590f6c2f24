import FuseCore

/// Writes down with which constants each column is compared, where that decides which rows count, or to which group or
/// value a row goes.
///
/// Only what is known to tell nothing but equality with a constant stays out of `.otherUses`: comparisons for equality,
/// `IN`, a boolean column by itself, and AND, OR, NOT, `CASE` and `coalesce` of them. Whether a value is missing may be
/// asked of any column. It walks the plan's expressions, which hold every comparison of the query's text as it was
/// written: nothing is folded but casts and signs of literals.
struct ComparisonRecorder {
    let scope: Scope
    /// By dataset and column, all that was recorded.
    private(set) var comparisons: [ID<Dataset>: [String: ColumnComparison]] = [:]

    init(scope: Scope) { self.scope = scope }

    /// A join's condition; plain equalities between the joined relation's columns and earlier ones decide nothing here.
    mutating func record(_ condition: Scalar, joining relation: Int) {
        for conjunct in condition.conjuncts where !conjunct.ties(relation) { record(decision: conjunct) }
    }

    /// A condition whose truth decides.
    mutating func record(decision: Scalar) {
        switch decision.form {
        case .column(let column): record(column, .boolean(true))
        case .literal: return
        case .all(let list), .any(let list), .firstPresent(let list): for part in list { record(decision: part) }
        case .not(let inner): record(decision: inner)
        case .isNull(let inner):
            // Asked and found harmless: the entry says that somebody has looked.
            if let column = inner.columnReference { change(column) { _ in } } else { record(value: inner) }
        case .comparison(let sign, let left, let right) where sign.asksEquality:
            record(decision, [left, right])
        case .membership(let input, let list): record(decision, [input] + list)
        case .choice(let branches, let otherwise):
            for part in branches.flatMap({ [$0.condition, $0.value] }) { record(decision: part) }
            if let otherwise { record(decision: otherwise) }
        default: recordOtherUses(decision)
        }
    }

    /// An expression whose value, or presence, decides: a group key, or what a measure takes of a row.
    mutating func record(value: Scalar) {
        switch value.form {
        case .column, .literal: return
        case .choice(let branches, let otherwise):
            for branch in branches { record(decision: branch.condition) }
            for result in branches.map(\.value) + [otherwise].compactMap(\.self) { record(value: result) }
        case .firstPresent(let list): for part in list { record(value: part) }
        default: if value.type == .boolean { record(decision: value) } else { recordOtherUses(value) }
        }
    }

    /// An equality of sides, of which one must be a column and all others constants.
    private mutating func record(_ equality: Scalar, _ sides: [Scalar]) {
        let (columns, literals) = (sides.compactMap(\.columnReference), sides.compactMap(\.literal))
        guard columns.count + literals.count == sides.count, columns.count <= 1 else {
            return recordOtherUses(equality)
        }
        for column in columns { for literal in literals { record(column, literal) } }
    }

    private mutating func record(_ column: ColumnReference, _ constant: Literal) {
        let stated = constant.fitted(to: column.column.type) ?? constant
        change(column) { $0.constants.insert(stated) }
    }

    private mutating func recordOtherUses(_ value: Scalar) {
        for column in value.columns { change(column) { $0.beyond = .otherUses } }
    }

    private mutating func change(_ column: ColumnReference, _ change: (inout ColumnComparison) -> Void) {
        let dataset = scope.members[column.relation].table.dataset
        let nothing = ColumnComparison(constants: [], beyond: .nothing)
        change(&comparisons[dataset, default: [:]][column.column.name, default: nothing])
    }
}

extension ComparisonOperator {
    fileprivate var asksEquality: Bool {
        switch self {
        case .equal, .notEqual, .distinct, .notDistinct: true
        case .less, .lessOrEqual, .greater, .greaterOrEqual: false
        }
    }
}
