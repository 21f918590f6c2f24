/// A condition of the terms that every row has to meet before a query sees it; a missing value never meets it.
public struct RowCondition: Hashable, Sendable {
    /// What is asked of the value.
    public enum Test: Hashable, Sendable {
        /// It is one of these constants: numbers, texts, dates or truth values, all of one type.
        case among([Literal])
        /// It is at least, at most, or between; numbers or dates; not both nil.
        case within(least: Literal?, most: Literal?)
    }

    /// The column.
    public let column: String
    /// What is asked of its value.
    public let test: Test

    /// States a condition.
    ///
    /// - Parameters:
    ///   - column: the column.
    ///   - test: what is asked of its value.
    public init(column: String, test: Test) {
        self.column = column
        self.test = test
    }
}
