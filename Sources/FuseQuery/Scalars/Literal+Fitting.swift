import FuseCore

extension Literal {
    /// The constant as values of a column are compared with it; equal constants become equal.
    ///
    /// Text beside a date or timestamp is read as one, and a date beside a timestamp is the day's first moment. Text and
    /// numbers never mix, as in queries.
    ///
    /// - Parameter type: the column's type.
    /// - Returns: the constant in the form that plans state it, or nil if it does not fit the type.
    public func fitted(to type: ColumnType) -> Literal? {
        switch type {
        case .boolean: if case .boolean = self { self } else { nil }
        case .integer, .decimal: if case .number = self, isComparable(with: type) { self } else { nil }
        case .float, .double: exactNumber.flatMap { $0.isComparable(with: type) ? $0 : nil }
        case .text: if case .text = self { self } else { nil }
        case .date: day.map(Literal.date)
        case .timestamp, .timestampTZ: moment.map(Literal.timestamp)
        case .other: nil
        }
    }

    /// Whether some machine type holds the constant and every value of the column.
    private func isComparable(with type: ColumnType) -> Bool {
        ScalarType.common([ScalarType(type), ScalarType(self)]) != nil
    }

    private var exactNumber: Literal? {
        switch self {
        case .number: self
        case .double(let value): (try? ExactDecimal("\(value)")).map(Literal.number)
        default: nil
        }
    }

    private var day: CalendarDate? {
        switch self {
        case .date(let date): date
        case .text(let text): try? CalendarDate(text.string)
        default: nil
        }
    }

    private var moment: CivilMoment? {
        switch self {
        case .timestamp(let moment): moment
        case .text(let text): CivilMoment(text.string)
        default: day.map(CivilMoment.init(startOf:))
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
