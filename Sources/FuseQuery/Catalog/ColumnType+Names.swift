extension ColumnType {
    /// Reads the name that DuckDB gives a type, such as `INTEGER` or `DECIMAL(15,2)`.
    ///
    /// - Parameter name: the name as `DESCRIBE` prints it.
    public init(duckDBName name: String) {
        self = Self.plainNames[name] ?? Self.decimal(named: name) ?? .other(name)
    }

    /// The name of the type in SQL, as messages and printed queries write it.
    public var name: String {
        switch self {
        case .boolean: "BOOLEAN"
        case .integer(let bits, let signed): (signed ? "" : "U") + (Self.integerNames[bits] ?? "BIGINT")
        case .decimal(let precision, let scale): "DECIMAL(\(precision),\(scale))"
        case .float: "FLOAT"
        case .double: "DOUBLE"
        case .text: "VARCHAR"
        case .date: "DATE"
        case .timestamp: "TIMESTAMP"
        case .timestampTZ: "TIMESTAMP WITH TIME ZONE"
        case .other(let name): name
        }
    }

    private static let integerNames = [8: "TINYINT", 16: "SMALLINT", 32: "INTEGER", 64: "BIGINT", 128: "HUGEINT"]

    private static let plainNames: [String: ColumnType] = {
        var names: [String: ColumnType] = [
            "BOOLEAN": .boolean, "FLOAT": .float, "DOUBLE": .double, "VARCHAR": .text, "DATE": .date,
            "TIMESTAMP": .timestamp, "TIMESTAMP_S": .timestamp, "TIMESTAMP_MS": .timestamp,
            "TIMESTAMP_NS": .timestamp, "TIMESTAMP WITH TIME ZONE": .timestampTZ,
        ]
        for (bits, name) in integerNames {
            names[name] = .integer(bits: bits, signed: true)
            if bits < 128 { names["U" + name] = .integer(bits: bits, signed: false) }
        }
        return names
    }()

    private static func decimal(named name: String) -> ColumnType? {
        guard name.utf8.starts(with: "DECIMAL(".utf8), name.utf8.last == UInt8(ascii: ")") else { return nil }
        let numbers = name.dropFirst(8).dropLast().split(separator: ",").map { Int($0) }
        guard numbers.count == 2, let precision = numbers[0], let scale = numbers[1] else { return nil }
        return fixedPoint(precision, scale)
    }

    static func fixedPoint(_ precision: Int, _ scale: Int) -> ColumnType? {
        (1...38).contains(precision) && (0...precision).contains(scale)
            ? .decimal(precision: precision, scale: scale) : nil
    }
}
