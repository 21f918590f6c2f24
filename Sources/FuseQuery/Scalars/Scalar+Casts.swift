import FuseCore

extension Scalar {
    /// A conversion that gives NULL where there is no counterpart.
    static func cast(_ value: Scalar, to target: ColumnType) throws(TypeProblem) -> Scalar {
        if let constant = try value.foldedCast(to: target) { return constant }
        let type = ScalarType(target)
        guard value.type.converts(to: type) else {
            throw TypeProblem("no conversion from \(value.type.name) to \(target.name) is known; compare or use CASE")
        }
        if value.type == type, !type.isNumeric { return value }
        return Scalar(.cast(value, target), value.type.narrowed(by: type))
    }

    private func foldedCast(to target: ColumnType) throws(TypeProblem) -> Scalar? {
        guard case .text(let text)? = literal else { return nil }
        switch target {
        case .boolean where ["t", "true", "f", "false"].contains(text.string):
            return .literal(.boolean(text.string.utf8.first == UInt8(ascii: "t")))
        case .date:
            guard let date = try? CalendarDate(text.string) else { throw Self.malformed("date", "2013-01-31") }
            return .literal(.date(date))
        case .timestamp:
            guard let moment = CivilMoment(text.string) else {
                throw Self.malformed("timestamp", "2013-01-31 12:00:00")
            }
            return .literal(.timestamp(moment))
        case .timestampTZ:
            guard let moment = CivilMoment(zoned: text.string) else {
                throw Self.malformed("timestamp with a zone", "2013-01-31 12:00:00+00")
            }
            return .literal(.timestamp(moment))
        default: return nil
        }
    }

    private static func malformed(_ type: String, _ example: String) -> TypeProblem {
        TypeProblem("the \(type) literal cannot be read; write it as in '\(example)'")
    }
}

extension ScalarType {
    /// The target type, less what no value of this type becomes.
    fileprivate func narrowed(by target: ScalarType) -> ScalarType {
        guard case .number(let source) = self, case .number(let kept) = target else { return target }
        return .number(source.rescaled(to: kept.scale).intersection(kept) ?? kept)
    }

    fileprivate func converts(to target: ScalarType) -> Bool {
        switch (self, target) {
        case (.opaque, _), (_, .opaque): false
        case (.null, _), (.text, _), (_, .text): true
        case (.number, .number), (.number, .double), (.double, .number), (.double, .double): true
        case (.boolean, .boolean), (.boolean, .number), (.boolean, .double): true
        case (.date, .date), (.date, .timestamp), (.timestamp, .date), (.timestamp, .timestamp): true
        default: false
        }
    }
}

extension CivilMoment {
    /// Reads a moment followed by `Z` or an offset such as `+08` or `-03:30`; without one it is in UTC.
    init?(zoned text: String) {
        let time = text.utf8.dropFirst(10)
        guard let start = time.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) else {
            self.init(text.utf8.last == UInt8(ascii: "Z") ? String(text.dropLast()) : text)
            return
        }
        let sign: Int64 = text.utf8[start] == UInt8(ascii: "-") ? -1 : 1
        let digits = text[text.utf8.index(after: start)...]
        let clock = digits.utf8.count == 2 ? digits + ":00" : digits
        guard let offset = Self.timeOfDay(clock), let local = CivilMoment(String(text[..<start])) else { return nil }
        self.init(microseconds: local.microseconds - sign * offset)
    }
}
