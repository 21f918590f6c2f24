/// The name under which a column is written.
public struct ReleaseHeading: Sendable, Hashable {
    /// How a measure is written.
    public enum Form: Sendable, Hashable {
        /// With the ends of its interval.
        case interval
        /// By itself: it follows from keys alone, and no noise is in it.
        case exact
    }

    /// The name.
    public let name: String
    /// The column.
    public let column: ReleaseColumn
    /// How the column is written if it is a measure.
    public let form: Form

    /// Creates a heading.
    ///
    /// - Parameters:
    ///   - name: the name; a measure `m` with an interval is written as `m`, `m_low` and `m_high`.
    ///   - column: the column.
    ///   - form: how the column is written if it is a measure; a key never has an interval.
    public init(name: String, column: ReleaseColumn, form: Form = .interval) {
        self.name = name
        self.column = column
        self.form = form
    }

    /// What the column is called in a file: its name, and those of the ends of its interval if it has one.
    public var names: [String] {
        switch (column, form) {
        case (.key, _), (.measure, .exact): [name]
        case (.measure, .interval): [name, name + "_low", name + "_high"]
        }
    }

    /// Refuses headings that would give two columns one name; to be asked before anything is paid for.
    ///
    /// - Parameter headings: the columns of a release to come.
    /// - Throws: `PrivacyError` with code `invalidHeading` if two columns have one name, intervals included.
    public static func checkNames(of headings: [ReleaseHeading]) throws(PrivacyError) {
        let names = headings.flatMap(\.names)
        guard Set(names.map { Array($0.utf8) }).count == names.count else {
            throw PrivacyError(
                .invalidHeading,
                "two columns of the `release` have one name (`m` also takes `m_low` and `m_high`); rename one")
        }
    }
}
