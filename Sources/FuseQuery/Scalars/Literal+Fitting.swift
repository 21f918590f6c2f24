import FuseCore

extension Literal {
    /// The constant as values of a column are compared with it; equal constants become equal.
    ///
    /// Text beside a date or timestamp is read as one; a date beside a timestamp is the day's first moment, which beside a
    /// date is the day. Text and numbers never mix, as in queries.
    ///
    /// - Parameter type: the column's type.
    /// - Returns: the constant in the form that plans state it, or nil if it does not fit the type.
    public func fitted(to type: ColumnType) -> Literal? {
        switch type {
        case .boolean: if case .boolean = self { self } else { nil }
        case .integer, .decimal: if case .number = self, isComparable(with: type) { self } else { nil }
        case .float, .double: exact.map(Literal.number).flatMap { $0.isComparable(with: type) ? $0 : nil }
        case .text: if case .text = self { self } else { nil }
        case .date: readDay.map(Literal.date)
        case .timestamp, .timestampTZ: moment.map(Literal.timestamp)
        case .other: nil
        }
    }

    /// Whether some machine type holds the constant and every value of the column.
    private func isComparable(with type: ColumnType) -> Bool {
        let common = ScalarType.common([ScalarType(type), ScalarType(self)])
        guard case .number(let range)? = common else { return common != nil }
        return range.hold([.literal(self)])
    }

    private var readDay: CalendarDate? {
        if case .text(let text) = self { try? CalendarDate(text.string) } else { day }
    }

    /// The day that a date, or the first moment of a day, stands for.
    var day: CalendarDate? {
        switch self {
        case .date(let date): date
        case .timestamp(let moment): moment == CivilMoment(startOf: moment.date) ? moment.date : nil
        default: nil
        }
    }

    private var moment: CivilMoment? {
        switch self {
        case .timestamp(let moment): moment
        case .text(let text): CivilMoment(text.string)
        default: day.map { CivilMoment(startOf: $0) }
        }
    }

    /// Whether it comes after another constant of the same column, which both fit.
    func isAbove(_ other: Literal) -> Bool {
        switch (self, other) {
        case (.number(let a), .number(let b)): a > b
        case (.date(let a), .date(let b)): a > b
        case (.timestamp(let a), .timestamp(let b)): a > b
        default: false
        }
    }
}
