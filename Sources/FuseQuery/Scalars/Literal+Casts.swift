import BigInt
import FuseCore

extension Literal {
    /// The constant that the engine's cast gives; nil if it is left to the engine.
    ///
    /// - Throws: `TypeProblem` for text that is no date or moment where one is asked for.
    func converted(to target: ColumnType) throws(TypeProblem) -> Literal? {
        switch (self, target) {
        case (.text(let text), .boolean): Self.boolean(text.string)
        case (.text(let text), .date), (.text(let text), .timestamp), (.text(let text), .timestampTZ):
            try Self.moment(text.string, target)
        case (.text(let text), _): (try? ExactDecimal(text.string))?.converted(to: target)
        case (.number(let number), _): number.converted(to: target)
        case (.double(let number), _): Self.converted(number, to: target)
        case (.boolean(let truth), .integer): .number(ExactDecimal(truth ? 1 : 0))
        case (.date(let date), .timestamp), (.date(let date), .timestampTZ): .timestamp(CivilMoment(startOf: date))
        case (.timestamp(let moment), .date): .date(moment.date)
        default: nil
        }
    }

    private static func boolean(_ text: String) -> Literal? {
        guard ["t", "true", "f", "false"].contains(text) else { return nil }
        return .boolean(text.utf8.first == UInt8(ascii: "t"))
    }

    private static func moment(_ text: String, _ target: ColumnType) throws(TypeProblem) -> Literal {
        switch target {
        case .date:
            guard let date = try? CalendarDate(text) else { throw malformed("date", "2013-01-31") }
            return .date(date)
        case .timestampTZ:
            guard let moment = CivilMoment(zoned: text) else {
                throw malformed("timestamp with a zone", "2013-01-31 12:00:00+00")
            }
            return .timestamp(moment)
        default:
            guard let moment = CivilMoment(text) else { throw malformed("timestamp", "2013-01-31 12:00:00") }
            return .timestamp(moment)
        }
    }

    private static func malformed(_ type: String, _ example: String) -> TypeProblem {
        TypeProblem("the \(type) literal cannot be read; write it as in '\(example)'")
    }

    /// The engine rounds doubles to the nearest whole number, halves to the even one.
    private static func converted(_ number: Double, to target: ColumnType) -> Literal? {
        switch target {
        case .double: return .double(number)
        case .float: return number.isFinite && Float(number).isFinite ? .double(Double(Float(number))) : nil
        case .integer:
            let whole = number.rounded(.toNearestOrEven)
            guard whole.magnitude < 9_007_199_254_740_992 else { return nil }
            return ExactDecimal(Int(whole)).converted(to: target)
        case .decimal(_, let scale):
            guard let exact = Literal.double(number).exact, exact.scale <= scale else { return nil }
            return exact.converted(to: target)
        default: return nil
        }
    }
}

extension ExactDecimal {
    /// Digits that the target lacks are rounded, halves away from zero.
    fileprivate func converted(to target: ColumnType) -> Literal? {
        switch target {
        case .integer, .decimal:
            guard case .number(let range) = ScalarType(target) else { return nil }
            let number = rounded(places: range.scale)
            return range.contains(NumberRange(number)) ? .number(number) : nil
        case .double: return Literal.number(self).finite.map(Literal.double)
        case .float: return Float("\(self)").flatMap { $0.isFinite ? .double(Double($0)) : nil }
        default: return nil
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
