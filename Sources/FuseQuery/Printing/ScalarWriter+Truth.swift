import BigInt
import FuseCore

extension ScalarWriter {
    func truth(_ value: Scalar) -> String? {
        switch value.form {
        case .comparison(let sign, let left, let right):
            sameType([left, right]) { "(\($0[0]) \(sign.rawValue) \($0[1]))" }
        case .between(let input, let low, let high):
            sameType([input, low, high]) { "(\($0[0]) BETWEEN \($0[1]) AND \($0[2]))" }
        case .membership(let input, let list):
            sameType([input] + list) { "(\($0[0]) IN (\($0.dropFirst().joined(separator: ", "))))" }
        case .isNull(let inner): "(\(sql(of: inner)) IS NULL)"
        case .not(let inner): "(NOT \(sql(of: inner)))"
        case .all(let list): "(\(list.map(sql).joined(separator: " AND ")))"
        case .any(let list): "(\(list.map(sql).joined(separator: " OR ")))"
        case .isNaN(let inner): dialect.isNaN(sql(of: inner, as: .double))
        case .isMember(let inner, let table): member(inner, of: table)
        case .hasMatch(let list, let table): match(list, in: table)
        default: nil
        }
    }

    private func sameType(_ values: [Scalar], _ write: ([String]) -> String) -> String {
        if let names = rawColumns(values) { return write(names) }
        let common = ScalarType.common(values.map(\.type)).map(MachineType.init) ?? .varchar
        return write(values.map { sql(of: $0, as: common) })
    }

    /// Columns of one type are compared as they are, which lets the engine use its statistics.
    private func rawColumns(_ values: [Scalar]) -> [String]? {
        let columns = values.compactMap(\.columnReference)
        guard columns.count == values.count, Set(columns.map(\.column.machineType)).count == 1 else { return nil }
        return columns.map(rawColumn)
    }

    private func member(_ value: Scalar, of table: DerivedTable) -> String {
        let places = table.needed.sorted()
        precondition(places.count == 1, "the table of IN has one needed column")
        let (left, right) = sides(value, place: places[0], of: table)
        return "(\(left) IN (SELECT \(right) FROM (\(subquery(table))) AS \(Self.inner(dialect))))"
    }

    private func match(_ values: [Scalar], in table: DerivedTable) -> String {
        let places = table.needed.sorted()
        precondition(places.count == values.count, "the table of EXISTS has one needed column for each value")
        let tests = zip(values, places).map { value, place in
            let (left, right) = sides(value, place: place, of: table)
            return "\(right) = \(left)"
        }
        let condition = tests.isEmpty ? "" : " WHERE " + tests.joined(separator: " AND ")
        return "(EXISTS (SELECT 1 FROM (\(subquery(table))) AS \(Self.inner(dialect))\(condition)))"
    }

    /// A value and a column of a subquery in the type that both are compared in.
    private func sides(_ value: Scalar, place: Int, of table: DerivedTable) -> (String, String) {
        let type = table.columns[place].type
        let column = "\(Self.inner(dialect)).\(derivedColumn(place))"
        if let reference = value.columnReference, reference.column.machineType == .machine(MachineType(type)) {
            return (rawColumn(reference), column)
        }
        guard let common = ScalarType.common([value.type, type]).map(MachineType.init) else {
            preconditionFailure("both sides of a comparison have a common type")
        }
        let right = common == MachineType(type) ? column : dialect.tryCast(column, to: common)
        return (sql(of: value, as: common), right)
    }

    private static func inner(_ dialect: any SQLDialect) -> String { dialect.identifier("s") }
}

/// The type that a column has before any conversion.
private enum RawType: Hashable {
    case declared(ColumnType)
    case machine(MachineType)
}

extension RelationColumn {
    fileprivate var machineType: RawType {
        switch self {
        case .declared(let column): .declared(column.type)
        case .derived(_, _, let type): .machine(MachineType(type))
        }
    }
}
