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
}
