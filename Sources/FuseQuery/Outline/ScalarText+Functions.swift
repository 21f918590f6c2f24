import FuseCore

extension ScalarText {
    /// Functions, as queries call them.
    func function(_ value: Scalar) -> String {
        switch value.form {
        case .choice(let branches, let otherwise): choice(branches, otherwise)
        case .cast(let inner, let type): "CAST(\(text(inner)) AS \(type.name))"
        case .rounding(let rounding, let inner): rounding.text(of: text(inner))
        case .function(let function, let inner): "\(function.rawValue)(\(text(inner)))"
        case .extreme(let end, let values): "\(end.rawValue)(\(list(values)))"
        case .textFunction(.joined, let values): values.map(operand).joined(separator: " || ")
        case .textFunction(let function, let values): "\(function.rawValue)(\(list(values)))"
        default: numeric(value) ?? textual(value) ?? calendar(value)
        }
    }

    private func choice(_ branches: [Scalar.Branch], _ otherwise: Scalar?) -> String {
        let parts = branches.map { "WHEN \(text($0.condition)) THEN \(text($0.value))" }
        return "CASE \(parts.joined(separator: " "))\(otherwise.map { " ELSE \(text($0))" } ?? "") END"
    }

    private func numeric(_ value: Scalar) -> String? {
        switch value.form {
        case .magnitude(let inner): "abs(\(text(inner)))"
        case .sign(let inner): "sign(\(text(inner)))"
        case .power(let base, let exponent): "power(\(text(base)), \(text(exponent)))"
        case .isNaN(let inner): "isnan(\(text(inner)))"
        case .bucket(let inner, let buckets):
            "width_bucket(\(text(inner)), \(buckets.low), \(buckets.high), \(buckets.count))"
        case .firstPresent(let values): "coalesce(\(list(values)))"
        default: nil
        }
    }

    private func textual(_ value: Scalar) -> String? {
        switch value.form {
        case .length(let inner): "length(\(text(inner)))"
        case .substring(let inner, let start, let count):
            "substring(\(text(inner)), \(start)\(count.map { ", \($0)" } ?? ""))"
        case .ending(let inner, let count): "right(\(text(inner)), \(count))"
        case .padding(let inner, let padding):
            "\(padding.side.rawValue)(\(text(inner)), \(padding.length), \(Self.quoted(padding.fill)))"
        case .position(let inner, let part): "strpos(\(text(inner)), \(text(part)))"
        case .piece(let inner, let separator, let index):
            "split_part(\(text(inner)), \(Self.quoted(separator)), \(index))"
        case .replacement(let inner, let old, let new):
            "replace(\(text(inner)), \(Self.quoted(old)), \(Self.quoted(new)))"
        case .concatenation(let values, let separator): "concat_ws(\(Self.quoted(separator)), \(list(values)))"
        default: nil
        }
    }

    private func calendar(_ value: Scalar) -> String {
        switch value.form {
        case .datePart(let part, let inner): "\(part.rawValue)(\(text(inner)))"
        case .dateTruncation(let part, let inner): "date_trunc('\(part.rawValue)', \(text(inner)))"
        case .shift(let inner, let interval): "\(operand(inner)) + \(interval.text)"
        case .dayShift(let inner, let days): "\(operand(inner)) + \(operand(days)) days"
        case .dateDifference(let unit, let start, let end):
            "date_diff('\(unit.rawValue)', \(text(start)), \(text(end)))"
        case .dayOf(let year, let month, let day): "make_date(\(list([year, month, day])))"
        case .momentOf(let parts, let seconds): "make_timestamp(\(list(parts + [seconds])))"
        case .monthEnd(let inner): "last_day(\(text(inner)))"
        case .dateName(let name, let inner): "\(name.rawValue)(\(text(inner)))"
        case .epoch(let inner): "epoch(\(text(inner)))"
        case .dateText(let inner, let format): "strftime(\(text(inner)), '\(format.text)')"
        case .parsedDate(let inner, let format): "try_strptime(\(text(inner)), '\(format.text)')"
        default: "a function of \(list(value.children))"
        }
    }
}

extension Rounding {
    /// The rounding of a number, for people.
    func text(of number: String) -> String {
        switch self {
        case .floor: "floor(\(number))"
        case .ceiling: "ceil(\(number))"
        case .nearest(let places): "round(\(number), \(places))"
        }
    }
}

extension CalendarInterval {
    fileprivate var text: String {
        let parts = [(months, "months"), (days, "days"), (Int(microseconds), "microseconds")].filter { $0.0 != 0 }
        return "interval \(parts.isEmpty ? "of nothing" : parts.map { "\($0.0) \($0.1)" }.joined(separator: " "))"
    }
}

extension DateFormat {
    fileprivate var text: String {
        pieces.map { piece in
            switch piece {
            case .field(let field): "%\(field.rawValue)"
            case .plain(let text): text
            }
        }.joined()
    }
}
