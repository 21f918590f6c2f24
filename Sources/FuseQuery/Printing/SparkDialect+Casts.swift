import BigInt
import FuseCore

extension SparkDialect {
    /// Spark cuts off digits where it makes whole numbers; going through other numbers rounds them.
    func converted(_ sql: String, from source: MachineType, to target: ColumnType) -> String {
        guard case .integer(_, let isSigned) = target else { return "try_cast(\(sql) AS \(name(of: target)))" }
        let whole =
            switch source {
            case .double: "rint(\(sql))"
            case .decimal, .varchar: "try_cast(\(sql) AS DECIMAL(38,0))"
            default: sql
            }
        let named = "try_cast(\(whole) AS \(name(of: target)))"
        guard !isSigned, case .number(let range) = ScalarType(target) else { return named }
        return bound(named) { "CASE WHEN \($0) BETWEEN \(range.least) AND \(range.most) THEN \($0) END" }
    }

    /// A text literal. A backslash begins an escape; control characters are spelled by their numbers, and so is `$`, which a
    /// session may read as a variable's.
    func text(_ text: String) -> String {
        let letters = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "'", "\\": return "\\\(scalar)"
            case "$": return Self.numbered(scalar)
            default: return scalar.value < 32 || scalar.value == 127 ? Self.numbered(scalar) : String(scalar)
            }
        }
        return "'\(letters.joined())'"
    }

    private static func numbered(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
