import BigInt

/// Prints a derived table of groups.
///
/// INVARIANT: sums are exact whole numbers, and zeros and NaNs are made equal before they are compared, so a group's values
/// depend on the multiset of its rows and not on their order.
struct RowAggregation {
    let printer: SourcePrinter
    let table: DerivedTable
    let keys: [Scalar]
    let aggregates: [RowAggregate]
    private let rows: MeasuredRows

    init(printer: SourcePrinter, table: DerivedTable, keys: [Scalar], aggregates: [RowAggregate]) {
        self.printer = printer
        self.table = table
        self.keys = keys
        self.aggregates = aggregates
        var rows = MeasuredRows(dialect: printer.dialect)
        for place in table.places where place >= keys.count { rows.add(aggregates[place - keys.count]) }
        self.rows = rows
    }

    func sql(of source: RowSource) -> String {
        let grouping = keys.isEmpty ? "" : " GROUP BY " + keys.indices.map(key).joined(separator: ", ")
        return "SELECT \(columns) FROM \(nested(source))\(grouping)"
    }

    private var dialect: any PlanDialect { printer.dialect }

    /// Without keys there is one row even if nobody needs a column of it.
    private var columns: String {
        let columns = table.places.map { "\(value($0)) AS \(printer.writer.derivedColumn($0))" }
        return columns.isEmpty && keys.isEmpty ? "count(*) AS \(dialect.identifier("row"))" : dialect.list(columns)
    }

    private func key(_ index: Int) -> String { dialect.identifier("k\(index)") }

    private func value(_ place: Int) -> String {
        place < keys.count ? key(place) : aggregate(aggregates[place - keys.count])
    }

    private func nested(_ source: RowSource) -> String {
        let writer = printer.writer
        let keys = zip(self.keys, table.columns).enumerated().map { index, pair in
            let (key, column) = pair
            let sql = writer.sql(of: key, as: MachineType(column.type))
            return (sql: dialect.comparable(sql, column.type), name: "k\(index)")
        }
        return rows.steps(printer.from(source), keys, writer).reduce("") { inner, step in
            "(\(step.select(inner))) AS \(dialect.identifier(step.name))"
        }
    }

    private func aggregate(_ aggregate: RowAggregate) -> String {
        switch aggregate {
        case .rows: return "count(*)"
        case .present(let value): return rows.count(of: value)
        case .distinct(let value): return rows.distinct(value)
        case .sum(let sum, let type): return total(WholeNumber(sum), MachineType(type))
        case .mean(let sum):
            return dialect.quotient(
                total(WholeNumber(sum), .double), dialect.tryCast(rows.count(of: sum.value), to: .double))
        case .extreme(let end, let value):
            let function = end == .least ? "min" : "max"
            return "\(function)(\(dialect.comparable(rows.column(of: value), value.type)))"
        }
    }

    private func total(_ whole: WholeNumber, _ type: MachineType) -> String {
        let sum = dialect.sum(rows.column(of: whole))
        guard type == .double else { return dialect.scaled(sum, down: whole.scale, to: type) }
        let unit = dialect.constant(BigInt(10).power(whole.scale), as: .double)
        return dialect.quotient(dialect.tryCast(sum, to: .double), unit)
    }
}

extension MeasuredRows {
    fileprivate mutating func add(_ aggregate: RowAggregate) {
        switch aggregate {
        case .rows: return
        case .present(let value), .distinct(let value), .extreme(_, let value): add(value)
        case .sum(let sum, _), .mean(let sum): add(WholeNumber(sum))
        }
    }
}
