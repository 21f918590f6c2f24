public import FuseCore

/// What the planner knows of a dataset: its columns, its privacy unit, and the bounds that its terms give.
public struct TableSchema: Sendable {
    /// The dataset, by the name that queries use.
    public let dataset: ID<Dataset>
    /// The columns in the order of the table.
    public let columns: [ColumnSchema]
    /// To whom rows belong; nil for a public dataset.
    public let unit: UnitColumn?
    let bounds: [ColumnKey: ColumnBounds]
    /// What every row has to meet before a query sees it.
    private(set) var conditions: [TypedCondition] = []
    /// By column, the only constants that queries may compare it with.
    private let literals: [ColumnKey: [Literal]]
    /// Columns that hold no value twice; the enclave has looked.
    private let unique: Set<ColumnKey>
    private let byKey: [ColumnKey: ColumnSchema]

    /// Creates a schema.
    ///
    /// - Parameters:
    ///   - dataset: the dataset.
    ///   - columns: its columns; names differ by more than case.
    ///   - unit: the column of its privacy unit; nil for a public dataset.
    ///   - bounds: by column name, the bounds of numeric columns.
    ///   - rows: what every row has to meet before a query sees it, all of them. Text beside a date or timestamp is read
    ///     as one.
    ///   - literals: by column name, the only constants that queries may compare it with.
    ///   - unique: columns that are known to hold no value twice; a missing value may stand in many rows.
    /// - Throws: `QueryError` for names that clash or hold control characters, for a unit, bounds or condition on a column
    ///   that is missing or has an unsuitable type, and for constants that do not fit their column. It repeats none.
    public init(
        dataset: ID<Dataset>, columns: [ColumnSchema], unit: UnitColumn?, bounds: [String: ColumnBounds] = [:],
        rows: [RowCondition] = [], literals: [String: [Literal]] = [:], unique: Set<String> = []
    ) throws(QueryError) {
        self.dataset = dataset
        self.columns = columns
        self.unit = unit
        byKey = try Self.indexed(columns, of: dataset)
        var byColumn: [ColumnKey: ColumnBounds] = [:]
        for (name, value) in bounds { byColumn[ColumnKey(name)] = value }
        self.bounds = byColumn
        self.unique = Set(unique.map(ColumnKey.init))
        var constants: [ColumnKey: [Literal]] = [:]
        for (name, list) in literals { constants[ColumnKey(name)] = list }
        self.literals = constants
        for name in bounds.keys.sorted() { try requireNumber(name) }
        if let unit { try requireIdentifier(unit) }
        conditions = try rows.map { (row) throws(QueryError) in try TypedCondition(row, on: self) }
    }

    /// The column of a name, in any case of its ASCII letters.
    ///
    /// - Parameter name: the name.
    /// - Returns: the declared column, or nil.
    public func column(_ name: String) -> ColumnSchema? { byKey[ColumnKey(name)] }

    /// The only constants that queries may compare a column with; nil if any will do.
    func literals(of column: String) -> [Literal]? { literals[ColumnKey(column)] }

    func isUnique(_ column: String) -> Bool { unique.contains(ColumnKey(column)) }

    func isUnit(_ column: String) -> Bool { unit.map { ColumnKey($0.column) == ColumnKey(column) } ?? false }

    private static func indexed(
        _ columns: [ColumnSchema], of dataset: ID<Dataset>
    ) throws(QueryError) -> [ColumnKey: ColumnSchema] {
        var index: [ColumnKey: ColumnSchema] = [:]
        var names: Set<String> = []
        for column in columns {
            guard !column.name.isEmpty, column.name.isPrintable
            else { throw QueryError(.catalog, "a column of `\(dataset)` has no printable name; rename it") }
            guard index.updateValue(column, forKey: ColumnKey(column.name)) == nil, names.insert(column.name).inserted
            else {
                throw QueryError(.catalog, "two columns of `\(dataset)` are named \(column.name.shown); rename one")
            }
        }
        return index
    }

    private func requireNumber(_ name: String) throws(QueryError) {
        guard let column = column(name) else { throw missing(name, "bounds") }
        switch column.type {
        case .integer, .decimal, .float, .double: return
        default: throw QueryError(.catalog, "`bounds` on \(label(name)), which is not a number; remove them")
        }
    }

    private func requireIdentifier(_ unit: UnitColumn) throws(QueryError) {
        guard let column = column(unit.column) else { throw missing(unit.column, "unit") }
        switch column.type {
        case .integer, .text, .decimal, .date: return
        default:
            throw QueryError(
                .catalog, "the `unit` \(label(unit.column)) must hold whole numbers, decimals, text or dates")
        }
    }

    func missing(_ name: String, _ role: String) -> QueryError {
        QueryError(.catalog, "the `\(role)` of `\(dataset)` names \(name.shown), which is no column of it")
    }

    func label(_ column: String) -> String { "\(dataset).\(column)".shown }
}
