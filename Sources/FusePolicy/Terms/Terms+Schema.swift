import FuseCore
public import FusePrivacy
public import FuseQuery

extension Terms {
    /// What the planner needs to know of the dataset.
    ///
    /// - Parameters:
    ///   - columns: the columns of the table, as its manifest declares them.
    ///   - checked: what the enclave found of the declared checks of quality in exactly these bytes; what it did not look
    ///     at, the planner does not rely on.
    /// - Returns: the columns with the privacy unit, the bounds, constants and rows' conditions of the terms.
    /// - Throws: `QueryError` if unit, bounds or conditions do not fit the columns.
    public func schema(
        columns: [ColumnSchema], checked: [CheckOutcome] = []
    ) throws(QueryError) -> TableSchema {
        let unit = privacy.map { UnitColumn(name: $0.unit.name.text, column: $0.unit.column) }
        return try TableSchema(
            dataset: dataset, columns: columns, unit: unit, bounds: self.columns.compactMapValues(\.bounds),
            rows: rows, literals: self.columns.compactMapValues { $0.literals?.inOneOrder },
            unique: unique(among: columns, checked))
    }

    /// The columns that were seen to hold no value twice. A check takes NaN for a missing value, of which there may be many, but a
    /// query takes it for a value: so columns that may hold it do not count.
    private func unique(among columns: [ColumnSchema], _ checked: [CheckOutcome]) -> Set<String> {
        let seen = checked.filter { $0.isMet && quality.contains($0.check) }.compactMap { outcome in
            if case .unique(let column) = outcome.check { column } else { nil }
        }
        return Set(seen).intersection(columns.filter { $0.type != .float && $0.type != .double }.map(\.name))
    }
}

extension Set<Literal> {
    /// The constants in an order that is the same in every run: what is printed from them is part of an answer's key.
    fileprivate var inOneOrder: [Literal] {
        let written = map { (constant: $0, text: $0.written) }
        return written.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }.map(\.constant)
    }
}

extension Literal {
    /// A text that no other constant of terms has.
    fileprivate var written: String {
        switch self {
        case .null: "null"
        case .boolean(let truth): "boolean \(truth)"
        case .number(let number): "number \(number)"
        case .double(let number): "double \(number)"
        case .text(let text): "text \(text.string)"
        case .date(let date): "date \(date)"
        case .timestamp(let moment): "timestamp \(moment)"
        }
    }
}

extension PrivacyTerms {
    /// What the ledger enforces.
    public var cap: BudgetCap {
        BudgetCap(perJob: job, perRecipient: recipient, perPurpose: purpose, period: period, total: total)
    }
}
