/// The name under which a column is written.
public struct ReleaseHeading: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The column.
    public let column: ReleaseColumn

    /// Creates a heading.
    ///
    /// - Parameters:
    ///   - name: the name; a measure `m` is written as `m`, `m_low` and `m_high`.
    ///   - column: the column.
    public init(name: String, column: ReleaseColumn) {
        self.name = name
        self.column = column
    }

    var names: [String] {
        switch column {
        case .key: [name]
        case .measure: [name, name + "_low", name + "_high"]
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
