import BigInt
import FuseCore

/// Prints expressions over the joined rows; relation `i` stands under the alias `ri`.
///
/// INVARIANT: `sql(of: x)` has exactly the type `DuckDBType(x.type)`, so the engine never converts by itself. Every
/// conversion is TRY_CAST, and every function that could fail for some value stands inside TRY.
struct DuckDBScalarWriter {
    static func alias(_ relation: Int) -> String { "\"r\(relation)\"" }

    func sql(of value: Scalar) -> String {
        switch value.form {
        case .column(let reference): return column(reference)
        case .literal(let literal): return self.literal(literal, as: DuckDBType(value.type))
        case .cast(let source, let target): return cast(source, target, as: DuckDBType(value.type))
        case .comparison(let sign, let left, let right):
            return sameType([left, right]) { "(\($0[0]) \(sign.rawValue) \($0[1]))" }
        case .between(let input, let low, let high):
            return sameType([input, low, high]) { "(\($0[0]) BETWEEN \($0[1]) AND \($0[2]))" }
        case .membership(let input, let list):
            return sameType([input] + list) { "(\($0[0]) IN (\($0.dropFirst().joined(separator: ", "))))" }
        case .isNull(let inner): return "(\(sql(of: inner)) IS NULL)"
        case .not(let inner): return "(NOT \(sql(of: inner)))"
        case .all(let list): return "(\(list.map(sql).joined(separator: " AND ")))"
        case .any(let list): return "(\(list.map(sql).joined(separator: " OR ")))"
        case .choice(let branches, let otherwise): return choice(branches, otherwise, as: DuckDBType(value.type))
        case .firstPresent(let list): return "coalesce(\(values(list, as: value)))"
        case .extreme(let end, let list): return "\(end.rawValue)(\(values(list, as: value)))"
        default: return number(value) ?? text(value)
        }
    }

    /// Prints an expression in another type than its own; NULL where there is no counterpart.
    func sql(of value: Scalar, as target: DuckDBType) -> String {
        if let literal = value.literal, value.type == .null || value.type.isNumeric {
            return self.literal(literal, as: target)
        }
        let own = DuckDBType(value.type)
        return own == target ? sql(of: value) : "TRY_CAST(\(sql(of: value)) AS \(target.name))"
    }

    private func column(_ reference: ColumnReference) -> String {
        let name = "\(Self.alias(reference.relation)).\(DuckDBText.identifier(reference.column.name))"
        switch reference.column.type {
        case .timestampTZ: return "TRY(make_timestamp(epoch_us(\(name))))"
        case .float: return "TRY_CAST(\(name) AS DOUBLE)"
        case .integer, .decimal:
            let target = DuckDBType(ScalarType(reference.column.type)).name
            return target == reference.column.type.name ? name : "TRY_CAST(\(name) AS \(target))"
        default: return name
        }
    }

    private func literal(_ literal: Literal, as type: DuckDBType) -> String {
        switch literal {
        case .null: "CAST(NULL AS \(type.name))"
        case .boolean(let value): value ? "TRUE" : "FALSE"
        case .number(let value): "CAST('\(value)' AS \(type.name))"
        case .double(let value): "CAST('\(value)' AS \(type.name))"
        case .text(let value): DuckDBText.literal(value.string)
        case .date(let value): "CAST('\(value)' AS DATE)"
        case .timestamp(let value): "CAST('\(value)' AS TIMESTAMP)"
        }
    }

    /// A cast goes through the named type, so that values outside it become NULL, and on to the machine type.
    private func cast(_ source: Scalar, _ target: ColumnType, as type: DuckDBType) -> String {
        let named = "TRY_CAST(\(sql(of: source)) AS \(target == .timestampTZ ? "TIMESTAMP" : target.name))"
        return target.name == type.name || type == .timestamp ? named : "TRY_CAST(\(named) AS \(type.name))"
    }

    private func sameType(_ values: [Scalar], _ write: ([String]) -> String) -> String {
        if let names = rawColumns(values) { return write(names) }
        let common = ScalarType.common(values.map(\.type)).map(DuckDBType.init) ?? .varchar
        return write(values.map { sql(of: $0, as: common) })
    }

    /// Columns of one declared type are compared as they are, which lets the engine use its statistics.
    private func rawColumns(_ values: [Scalar]) -> [String]? {
        let columns = values.compactMap(\.columnReference)
        guard columns.count == values.count, Set(columns.map(\.column.type)).count == 1 else { return nil }
        return columns.map { "\(Self.alias($0.relation)).\(DuckDBText.identifier($0.column.name))" }
    }

    private func choice(_ branches: [Scalar.Branch], _ otherwise: Scalar?, as type: DuckDBType) -> String {
        let checks = branches.map { "WHEN \(sql(of: $0.condition)) THEN \(sql(of: $0.value, as: type))" }
        let last = otherwise.map { " ELSE \(sql(of: $0, as: type))" } ?? ""
        return "CASE \(checks.joined(separator: " "))\(last) END"
    }

    private func values(_ list: [Scalar], as whole: Scalar) -> String {
        list.map { sql(of: $0, as: DuckDBType(whole.type)) }.joined(separator: ", ")
    }
}
