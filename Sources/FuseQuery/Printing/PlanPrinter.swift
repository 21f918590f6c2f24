import BigInt
import FuseCore

/// Prints a plan as one statement; nothing of the query's own text goes into it.
///
/// The stages of a plan with a privacy unit: `rows` (joined and filtered rows), `clamped` and `whole` (values inside their
/// bounds, as whole numbers), `units` (one row a unit and group), `dropped` (the groups of a unit that are too many),
/// `limited` (what a unit adds to a group, within its limits), and the sums. Different values and histograms have stages of
/// their own beside `units` and join `limited`. For public data `limited` holds exact totals, and nothing is about units. Where
/// contributions stay whole, `units` is the last stage.
struct PlanPrinter {
    let plan: AggregatePlan
    let dialect: any PlanDialect
    let sources: SourcePrinter
    let salt: [UInt8]
    let rows: MeasuredRows

    init(_ plan: AggregatePlan, _ dialect: any PlanDialect, _ files: PlanFiles, salt: [UInt8]) {
        self.plan = plan
        self.dialect = dialect
        self.salt = salt
        sources = SourcePrinter(dialect: dialect, files: files)
        var rows = MeasuredRows(dialect: dialect)
        for quantity in plan.quantities { rows.add(quantity.kind) }
        self.rows = rows
    }

    func sql() -> String {
        var statement = PlanStatement(dialect: dialect)
        let measured = addRows(to: &statement)
        addDomain(to: &statement)
        guard !plan.returnsUnits else {
            statement.add("units", units(of: measured))
            return statement.sql(returning: contributions)
        }
        if plan.isPrivate { addUnits(of: measured, to: &statement) } else { addTotals(of: measured, to: &statement) }
        return statement.sql(returning: sums)
    }

    /// The last step's name.
    private func addRows(to statement: inout PlanStatement) -> String {
        let writer = sources.writer
        let unit = plan.rows.unit.map { [(sql: writer.sql(of: .column($0)), name: "u")] } ?? []
        let keys = plan.keys.enumerated().map { index, key in
            (sql: keySQL(writer.sql(of: key.value), key.type), name: "k\(index)")
        }
        var last = ""
        for step in rows.steps(sources.from(plan.rows), unit + keys, writer) {
            statement.add(step.name, step.select(dialect.identifier(last)))
            last = step.name
        }
        return last
    }

    /// The most characters of a text that forms groups; the rest is cut off, so that no row can make an answer too long.
    static let longestKey = 1024

    /// Zeros of either sign, and all NaNs, are one key with one text.
    func keySQL(_ sql: String, _ type: ScalarType) -> String {
        type == .text ? dialect.substring(sql, from: 1, count: Self.longestKey) : dialect.comparable(sql, type)
    }
}

extension PlanPrinter {
    /// The names of the columns that say to which group a row belongs.
    var group: [String] { (hasSets ? ["s"] : []) + keyNames }

    var keyNames: [String] { plan.keys.indices.map { "k\($0)" } }

    /// Whether rows say to which grouping set they belong.
    var hasSets: Bool { plan.groupingSets.count > 1 }

    func quoted(_ names: [String]) -> [String] { names.map(dialect.identifier) }

    func name(_ letter: String, _ index: Int) -> String { dialect.identifier("\(letter)\(index)") }

    /// A list of columns and expressions; not empty.
    func list(_ parts: [String]) -> String { parts.joined(separator: ", ") }
}

extension AggregatePlan {
    var isPrivate: Bool { unit != nil }
}

extension MeasuredRows {
    fileprivate mutating func add(_ kind: BoundedQuantity.Kind) {
        switch kind {
        case .units, .rows: return
        case .nonNull(let value, _), .distinct(let value, _): add(value)
        case .sum(let sum), .point(let sum, _): add(WholeNumber(sum))
        case .histogram(let histogram): add(WholeNumber(histogram))
        case .product(let product):
            add(WholeNumber(product.left))
            add(WholeNumber(product.right))
        }
    }
}
