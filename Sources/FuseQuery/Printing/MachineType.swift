/// The machine types that printed expressions use; dialects give them names.
enum MachineType: Hashable {
    case boolean
    case bigint
    /// A whole number of 38 digits at least.
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
}
