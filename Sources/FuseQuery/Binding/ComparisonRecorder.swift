import FuseCore

/// Writes down with which constants each column is compared, where that decides which rows count, or to which group or
/// value a row goes.
///
/// Only what is known to tell nothing but equality with a constant stays out of `.otherUses`: comparisons for equality,
/// `IN`, a boolean column by itself, and AND, OR, NOT, `CASE` and `coalesce` of them. Whether a value is missing may be
/// asked of any column. It walks the plan's expressions, which hold every comparison of the query's text as it was
/// written: nothing is folded but casts, signs and arithmetic of literals. A column of a subquery stands for what it is
/// made of; to decide by an aggregate is another use of everything in it.
struct ComparisonRecorder {
    /// By dataset and column, all that was recorded.
    private(set) var comparisons: [ID<Dataset>: [String: ColumnComparison]] = [:]

    /// Joins and filters of a row source, and everything inside it.
    mutating func record(_ rows: RowSource) {
        for relation in rows.relations {
            if case .derived(let table) = relation.source { record(table) }
        }
        for (index, join) in rows.joins.enumerated() {
            for conjunct in join.condition.conjuncts where !rows.isPlainTie(conjunct, joining: index + 1) {
                record(decision: conjunct, of: rows)
            }
        }
        if let filter = rows.filter { record(decision: filter, of: rows) }
    }

    /// A condition whose truth decides.
    mutating func record(decision: Scalar, of rows: RowSource) {
        switch decision.form {
        case .column(let column): record(column, .boolean(true), of: rows)
        case .literal: return
        case .all(let list), .any(let list), .firstPresent(let list):
            for part in list { record(decision: part, of: rows) }
        case .not(let inner): record(decision: inner, of: rows)
        case .isNull(let inner): record(presence: inner, of: rows)
        case .comparison(let sign, let left, let right) where sign.asksEquality:
            record(decision, [left, right], of: rows)
        case .membership(let input, let list): record(decision, [input] + list, of: rows)
        case .choice(let branches, let otherwise):
            for part in branches.flatMap({ [$0.condition, $0.value] }) { record(decision: part, of: rows) }
            if let otherwise { record(decision: otherwise, of: rows) }
        default: recordOtherUses(decision, of: rows)
        }
    }

    /// An expression whose value, or presence, decides: a group key, or what a measure takes of a row.
    mutating func record(value: Scalar, of rows: RowSource) {
        switch value.form {
        case .literal: return
        case .column(let column): if let origin = rows.origin(of: column) { record(origin) }
        case .choice(let branches, let otherwise):
            for branch in branches { record(decision: branch.condition, of: rows) }
            for result in branches.map(\.value) + [otherwise].compactMap(\.self) { record(value: result, of: rows) }
        case .firstPresent(let list): for part in list { record(value: part, of: rows) }
        default:
            if value.type == .boolean { record(decision: value, of: rows) } else { recordOtherUses(value, of: rows) }
        }
    }

    /// The declared values of a group key: rows with another value of it do not count.
    mutating func record(domain: KeyDomain.Source, of key: Scalar, of rows: RowSource) {
        guard case .constants(let list) = domain, let column = key.columnReference else {
            return recordOtherUses(key, of: rows)
        }
        for constant in list { record(column, constant, of: rows) }
    }

    private mutating func record(_ constant: Literal, with column: ColumnSchema, of dataset: ID<Dataset>) {
        let stated = constant.fitted(to: column.type) ?? constant
        change(column, of: dataset) { $0.constants.insert(stated) }
    }

    private mutating func record(_ table: DerivedTable) {
        switch table.form {
        case .projection(let rows, let values, let multiplicity):
            record(rows)
            if case .distinct = multiplicity { for value in values { record(value: value, of: rows) } }
        case .aggregation(let rows, let keys, _):
            record(rows)
            for key in keys { record(value: key, of: rows) }
        case .union(let parts): for part in parts { record(part) }
        }
    }

    private mutating func record(_ origin: ColumnOrigin) {
        switch origin {
        case .dataset: return
        case .made(let definitions):
            for (value, rows) in definitions { record(value: value, of: rows) }
        case .aggregated(let definitions):
            for (value, rows) in definitions { record(value: value, of: rows) }
        }
    }

    /// Whether a value is there may be asked of a column; of anything that is computed it is another question.
    private mutating func record(presence value: Scalar, of rows: RowSource) {
        guard let column = value.columnReference, let origin = rows.origin(of: column) else {
            return record(value: value, of: rows)
        }
        switch origin {
        case .dataset(let reading, let column): change(column, of: reading.dataset) { _ in }
        case .made(let definitions):
            for (value, rows) in definitions { record(presence: value, of: rows) }
        case .aggregated(let definitions):
            for (value, rows) in definitions { recordOtherUses(value, of: rows) }
        }
    }

    /// An equality of sides, of which one must be a column and all others constants.
    private mutating func record(_ equality: Scalar, _ sides: [Scalar], of rows: RowSource) {
        let (columns, literals) = (sides.compactMap(\.columnReference), sides.compactMap(\.literal))
        guard columns.count + literals.count == sides.count, columns.count <= 1 else {
            return recordOtherUses(equality, of: rows)
        }
        for column in columns { for literal in literals { record(column, literal, of: rows) } }
    }

    private mutating func record(_ column: ColumnReference, _ constant: Literal, of rows: RowSource) {
        switch rows.origin(of: column) {
        case .dataset(let reading, let column)?: record(constant, with: column, of: reading.dataset)
        case .made(let definitions)?:
            for (value, rows) in definitions {
                if let plain = value.columnReference {
                    record(plain, constant, of: rows)
                } else {
                    recordOtherUses(value, of: rows)
                }
            }
        case .aggregated(let definitions)?:
            for (value, rows) in definitions { recordOtherUses(value, of: rows) }
        case nil: return
        }
    }

    private mutating func recordOtherUses(_ value: Scalar, of rows: RowSource) {
        for table in value.tables {
            record(table)
            for (value, rows) in table.needed.sorted().flatMap(table.definitions) { recordOtherUses(value, of: rows) }
        }
        for column in value.columns {
            switch rows.origin(of: column) {
            case .dataset(let reading, let column)?: change(column, of: reading.dataset) { $0.beyond = .otherUses }
            case .made(let definitions)?, .aggregated(let definitions)?:
                for (value, rows) in definitions { recordOtherUses(value, of: rows) }
            case nil: continue
            }
        }
    }

    private mutating func change(
        _ column: ColumnSchema, of dataset: ID<Dataset>, _ change: (inout ColumnComparison) -> Void
    ) {
        let nothing = ColumnComparison(constants: [], beyond: .nothing)
        change(&comparisons[dataset, default: [:]][column.name, default: nothing])
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
