/// The machine types that printed expressions use.
enum DuckDBType: Hashable {
    case boolean
    case bigint
    case hugeint
    /// 18 or 38 digits, `scale` of them after the point.
    case decimal(digits: Int, scale: Int)
    case double
    case varchar
    case date
    case timestamp
    /// A column as it is, for values that are only counted.
    case asDeclared

    /// The smallest type that holds every value of an expression.
    init(_ type: ScalarType) {
        switch type {
        case .boolean: self = .boolean
        case .number(let range): self.init(range)
        case .double: self = .double
        case .text: self = .varchar
        case .date: self = .date
        case .timestamp: self = .timestamp
        case .null, .opaque: self = .asDeclared
        }
    }

    init(_ range: NumberRange) {
        if range.scale == 0 {
            self = NumberRange(signedBits: 64).contains(range) ? .bigint : .hugeint
        } else {
            let isShort = range.scale <= 18 && NumberRange(digits: 18, scale: range.scale).contains(range)
            self = .decimal(digits: isShort ? 18 : 38, scale: range.scale)
        }
    }

    var name: String {
        switch self {
        case .boolean: "BOOLEAN"
        case .bigint: "BIGINT"
        case .hugeint: "HUGEINT"
        case .decimal(let digits, let scale): "DECIMAL(\(digits),\(scale))"
        case .double: "DOUBLE"
        case .varchar, .asDeclared: "VARCHAR"
        case .date: "DATE"
        case .timestamp: "TIMESTAMP"
        }
    }
}
