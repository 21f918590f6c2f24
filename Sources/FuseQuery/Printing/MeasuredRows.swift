import BigInt

/// The columns of a source's rows that are added up: each value once, and each way to make it whole once.
///
/// Three steps, each a SELECT over the one before: the values with NULL for NaN, clamped inside their bounds, and whole.
/// So each expression is written once, and each clamp sees a plain column.
struct MeasuredRows {
    let dialect: any SQLDialect
    private(set) var values: [Scalar] = []
    private(set) var wholes: [WholeNumber] = []

    init(dialect: any SQLDialect) { self.dialect = dialect }

    mutating func add(_ value: Scalar) {
        if !values.contains(value) { values.append(value) }
    }

    mutating func add(_ whole: WholeNumber) {
        add(whole.value)
        if !wholes.contains(whole) { wholes.append(whole) }
    }

    /// The quoted name of a value's column.
    func column(of value: Scalar) -> String {
        guard let index = values.firstIndex(of: value) else {
            preconditionFailure("every value that is added up is a column of the rows")
        }
        return dialect.identifier("v\(index)")
    }

    /// The quoted name of a whole number's column.
    func column(of whole: WholeNumber) -> String {
        guard let index = wholes.firstIndex(of: whole) else {
            preconditionFailure("every whole number that is added up is a column of the rows")
        }
        return dialect.identifier("x\(index)")
    }

    /// The steps by name; each reads what it is given.
    ///
    /// - Parameters:
    ///   - source: `FROM …` of the rows.
    ///   - others: columns that are handed on as they are: expressions over the rows and their names.
    ///   - writer: prints the values.
    func steps(
        _ source: String, _ others: [(sql: String, name: String)], _ writer: ScalarWriter
    ) -> [(name: String, select: (_ from: String) -> String)] {
        let rows =
            others.map { "\($0.sql) AS \(dialect.identifier($0.name))" }
            + values.map { "\(dialect.present(writer.sql(of: $0), $0.type)) AS \(column(of: $0))" }
        let first = (name: "rows", select: { (_: String) in "SELECT \(Self.list(rows, dialect))\n  \(source)" })
        guard !wholes.isEmpty else { return [first] }
        let kept = others.map { dialect.identifier($0.name) } + values.map { column(of: $0) }
        return [first, ("clamped", { clamped(kept, $0) }), ("whole", { whole(kept, $0) })]
    }

    private func clamped(_ kept: [String], _ from: String) -> String {
        let clamped = wholes.enumerated().map { index, whole in
            "\(whole.clamped(column(of: whole.value), dialect)) AS \(dialect.identifier("w\(index)"))"
        }
        return "SELECT \((kept + clamped).joined(separator: ", ")) FROM \(from)"
    }

    private func whole(_ kept: [String], _ from: String) -> String {
        let wholes = wholes.enumerated().map { index, whole in
            "\(whole.whole(dialect.identifier("w\(index)"), dialect)) AS \(column(of: whole))"
        }
        return "SELECT \((kept + wholes).joined(separator: ", ")) FROM \(from)"
    }

    private static func list(_ columns: [String], _ dialect: any SQLDialect) -> String {
        columns.isEmpty ? "TRUE AS \(dialect.identifier("row"))" : columns.joined(separator: ", ")
    }
}

extension MeasuredRows {
    /// The product of two whole numbers, NULL where one is missing; in 64 bits if they hold it.
    func product(_ left: WholeNumber, _ right: WholeNumber) -> String {
        let bound = left.magnitude * right.magnitude
        let type: MachineType = bound < BigInt(1) << 62 ? .bigint : .hugeint
        let factors = [left, right].map { factor in
            factor.type == type ? column(of: factor) : dialect.tryCast(column(of: factor), to: type)
        }
        let overflow: Overflow = bound < BigInt(1) << 126 ? .impossible : .givesNull
        return dialect.arithmetic(.multiply, factors[0], factors[1], overflow)
    }

    /// How many rows hold a value.
    func count(of value: Scalar) -> String { "count(\(column(of: value)))" }

    /// How many different values there are.
    func distinct(_ value: Scalar) -> String {
        "count(DISTINCT \(dialect.comparable(column(of: value), value.type)))"
    }
}
