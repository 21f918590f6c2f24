import BigInt
import FuseCore

/// Prints expressions over the rows of a source; relation `i` stands under the alias `ri`.
///
/// INVARIANT: `sql(of: x)` has exactly the type `MachineType(x.type)`, so the engine never converts by itself. Every
/// conversion gives NULL where there is no counterpart, and so does every function that could fail for some value.
struct ScalarWriter {
    let dialect: any SQLDialect
    /// One SELECT of a derived table's needed columns, `"ci"` each; membership and existence ask it.
    let subquery: (DerivedTable) -> String

    /// Prepares printing.
    ///
    /// - Parameters:
    ///   - dialect: the engine's.
    ///   - subquery: prints a derived table as one SELECT of its needed columns, without parentheses around it. Without it
    ///     the expressions hold no subquery.
    init(
        _ dialect: any SQLDialect,
        subquery: @escaping (DerivedTable) -> String = { _ in
            preconditionFailure("only the filter of a source asks a subquery")
        }
    ) {
        self.dialect = dialect
        self.subquery = subquery
    }

    /// The quoted alias of a relation.
    func alias(relation: Int) -> String { dialect.identifier("r\(relation)") }

    /// The quoted name of a derived table's column.
    func derivedColumn(_ place: Int) -> String { dialect.identifier("c\(place)") }

    func sql(of value: Scalar) -> String {
        switch value.form {
        case .column(let reference): return column(reference)
        case .literal(let literal): return self.literal(literal, as: MachineType(value.type))
        case .cast(let source, let target): return cast(source, target, as: MachineType(value.type))
        case .choice(let branches, let otherwise): return choice(branches, otherwise, as: MachineType(value.type))
        case .firstPresent(let list): return "coalesce(\(values(list, as: value).joined(separator: ", ")))"
        case .extreme(.least, let list): return dialect.minimum(values(list, as: value))
        case .extreme(.greatest, let list): return dialect.maximum(values(list, as: value))
        default: return truth(value) ?? number(value) ?? text(value) ?? date(value)
        }
    }

    /// Prints an expression in another type than its own; NULL where there is no counterpart.
    func sql(of value: Scalar, as target: MachineType) -> String {
        if let literal = value.literal, value.type == .null || value.type.isNumeric {
            return self.literal(literal, as: target)
        }
        let own = MachineType(value.type)
        return own == target ? sql(of: value) : dialect.tryCast(sql(of: value), to: target)
    }

    /// The column as it stands in its relation, in its declared type.
    func rawColumn(_ reference: ColumnReference) -> String {
        let name =
            switch reference.column {
            case .declared(let column): dialect.identifier(column.name)
            case .derived(let place, _, _): derivedColumn(place)
            }
        return "\(alias(relation: reference.relation)).\(name)"
    }

    private func column(_ reference: ColumnReference) -> String {
        let name = rawColumn(reference)
        return reference.column.declared.map { dialect.column(name, declaredAs: $0.type) } ?? name
    }

    private func literal(_ literal: Literal, as type: MachineType) -> String {
        switch literal {
        case .null: dialect.missing(type)
        case .boolean(let value): value ? "TRUE" : "FALSE"
        case .number(let value): dialect.constant("\(value)", as: type)
        case .double(let value): dialect.constant("\(value)", as: type)
        case .text(let value): dialect.text(value.string)
        case .date(let value): dialect.constant("\(value)", as: .date)
        case .timestamp(let value): dialect.constant("\(value)", as: .timestamp)
        }
    }

    /// A cast goes through the named type, so that values outside it become NULL, and on to the machine type.
    private func cast(_ source: Scalar, _ target: ColumnType, as type: MachineType) -> String {
        let named = dialect.converted(sql(of: source), from: MachineType(source.type), to: target)
        return dialect.name(of: target) == dialect.name(of: type) || type == .timestamp
            ? named : dialect.tryCast(named, to: type)
    }

    private func choice(_ branches: [Scalar.Branch], _ otherwise: Scalar?, as type: MachineType) -> String {
        let checks = branches.map { "WHEN \(sql(of: $0.condition)) THEN \(sql(of: $0.value, as: type))" }
        let last = otherwise.map { " ELSE \(sql(of: $0, as: type))" } ?? ""
        return "CASE \(checks.joined(separator: " "))\(last) END"
    }

    private func values(_ list: [Scalar], as whole: Scalar) -> [String] {
        list.map { sql(of: $0, as: MachineType(whole.type)) }
    }
}
