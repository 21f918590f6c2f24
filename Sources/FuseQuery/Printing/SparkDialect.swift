import FuseCore

/// The SQL of Apache Spark 3.5 and later.
///
/// Differences that remain: Spark has no infinite dates, whole numbers of more than 64 bits have 38 digits, a quotient by
/// zero is NULL rather than infinite, a root or arc of what has none is NaN rather than NULL, numbers and text become one
/// another by Java's rules (`1.0E10`), letters change case by Java's, and `reverse` turns scalars rather than what a
/// reader sees as characters. The text means the same with and without Spark's ANSI mode.
struct SparkDialect: SQLDialect {
    /// The settings that a session needs for the text to mean what the plan says.
    ///
    /// Moments are computed in the session's time zone. Products keep all their digits or become NULL. Quoted text is read
    /// with its escapes, and nothing in it is replaced by a variable. Old dates in files are what they say.
    static let settings = [
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.parquet.datetimeRebaseModeInRead": "CORRECTED",
        "spark.sql.parquet.int96RebaseModeInRead": "CORRECTED",
        "spark.sql.decimalOperations.allowPrecisionLoss": "false",
        "spark.sql.parser.escapedStringLiterals": "false",
        "spark.sql.timestampType": "TIMESTAMP_LTZ",
        "spark.sql.variable.substitute": "false",
    ]

    func identifier(_ name: String) -> String {
        var quoted = String.UnicodeScalarView()
        for scalar in name.unicodeScalars { quoted.append(contentsOf: scalar == "`" ? [scalar, scalar] : [scalar]) }
        return "`\(String(quoted))`"
    }

    func name(of type: MachineType) -> String {
        switch type {
        case .boolean: "BOOLEAN"
        case .bigint: "BIGINT"
        case .hugeint: "DECIMAL(38,0)"
        case .decimal(let digits, let scale): "DECIMAL(\(digits),\(scale))"
        case .double: "DOUBLE"
        case .varchar, .asDeclared: "STRING"
        case .date: "DATE"
        case .timestamp: "TIMESTAMP"
        }
    }

    /// Unsigned integers have the next wider type.
    func name(of type: ColumnType) -> String {
        switch type {
        case .integer(let bits, signed: true): Self.integerNames[bits] ?? "DECIMAL(38,0)"
        case .integer(64, signed: false): "DECIMAL(20,0)"
        case .integer(let bits, signed: false): Self.integerNames[bits * 2] ?? "DECIMAL(38,0)"
        case .text: "STRING"
        case .timestampTZ: "TIMESTAMP"
        case .boolean, .decimal, .float, .double, .date, .timestamp, .other: type.name
        }
    }

    private static let integerNames = [8: "TINYINT", 16: "SMALLINT", 32: "INT", 64: "BIGINT"]

    func tryCast(_ sql: String, to type: MachineType) -> String { "try_cast(\(sql) AS \(name(of: type)))" }

    func constant(_ text: String, as type: MachineType) -> String { "CAST('\(text)' AS \(name(of: type)))" }

    func column(_ sql: String, declaredAs type: ColumnType) -> String {
        switch type {
        case .float, .integer, .decimal:
            let target = MachineType(ScalarType(type))
            return name(of: target) == name(of: type) ? sql : tryCast(sql, to: target)
        default: return sql
        }
    }

    func hash(_ parts: [String]) -> String { "xxhash64(\(parts.joined(separator: ", ")))" }

    func bound(_ sql: String, _ body: (String) -> String) -> String {
        let isName = sql.utf8.first == UInt8(ascii: "`") && !sql.utf8.contains(UInt8(ascii: "("))
        return isName ? body(sql) : "transform(array(\(sql)), v -> \(body("v")))[0]"
    }
}
