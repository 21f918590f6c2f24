import FuseCore

extension Scalar {
    static func comparison(
        _ sign: ComparisonOperator, _ left: Scalar, _ right: Scalar
    ) throws(TypeProblem) -> Scalar {
        let sides = try comparable([left, right], sign.rawValue)
        return .truth(.comparison(sign, sides[0], sides[1]))
    }

    static func between(_ value: Scalar, _ low: Scalar, _ high: Scalar) throws(TypeProblem) -> Scalar {
        let sides = try comparable([value, low, high], "BETWEEN")
        return .truth(.between(sides[0], sides[1], sides[2]))
    }

    static func membership(_ value: Scalar, _ list: [Scalar]) throws(TypeProblem) -> Scalar {
        let sides = try comparable([value] + list, "IN")
        return .truth(.membership(sides[0], Array(sides.dropFirst())))
    }

    static func not(_ value: Scalar) throws(TypeProblem) -> Scalar {
        try value.requireTruth("NOT")
        return .truth(.not(value))
    }

    static func all(_ list: [Scalar]) throws(TypeProblem) -> Scalar {
        for value in list { try value.requireTruth("AND") }
        return .truth(.all(list))
    }

    static func any(_ list: [Scalar]) throws(TypeProblem) -> Scalar {
        for value in list { try value.requireTruth("OR") }
        return .truth(.any(list))
    }

    func requireTruth(_ construct: String) throws(TypeProblem) {
        guard type == .boolean else {
            throw TypeProblem("`\(construct)` needs conditions, not \(type.name); write a comparison")
        }
    }

    /// Values that one comparison may see, with text constants read as the dates they are compared to.
    private static func comparable(_ values: [Scalar], _ construct: String) throws(TypeProblem) -> [Scalar] {
        guard !values.contains(where: { $0.type == .null }) else {
            throw TypeProblem("`\(construct)` with NULL is never true; write IS NULL, or leave it out of the list")
        }
        let values = try dated(values)
        guard ScalarType.common(of: values) != nil else { throw mismatch(values, construct) }
        return values
    }

    static func mismatch(_ values: [Scalar], _ construct: String) -> TypeProblem {
        let names = values.map(\.type.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let advice =
            names.contains("text") ? "write the literal in the other type, or TRY_CAST the text" : "cast one of them"
        return TypeProblem("`\(construct)` between \(names.joined(separator: " and ")); \(advice)")
    }

    /// Text constants beside a date or timestamp are read as one, and midnights beside dates only as their days.
    static func dated(_ values: [Scalar]) throws(TypeProblem) -> [Scalar] {
        guard let target = values.first(where: { $0.type.isTemporal })?.type else { return values }
        let read = try values.map { (value) throws(TypeProblem) in
            guard case .text(let text)? = value.literal else { return value }
            return try .literal(Literal(temporal: text.string, target))
        }
        let open = read.filter { $0.literal == nil }
        guard !open.isEmpty, open.allSatisfy({ $0.type == .date }) else { return read }
        return read.map { value in value.literal?.day.map { .literal(.date($0)) } ?? value }
    }
}

extension Literal {
    fileprivate init(temporal text: String, _ type: ScalarType) throws(TypeProblem) {
        if let date = try? CalendarDate(text) {
            self = .date(date)
        } else if type == .timestamp, let moment = CivilMoment(text) {
            self = .timestamp(moment)
        } else {
            throw TypeProblem("a \(type.name) is compared to other text; write it as in '2013-01-31'")
        }
    }
}
