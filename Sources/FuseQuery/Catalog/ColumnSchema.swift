/// A column of a sealed table.
public struct ColumnSchema: Hashable, Sendable {
    /// Its name as the table declares it.
    public let name: String
    /// Its type.
    public let type: ColumnType

    /// Creates a column.
    ///
    /// - Parameters:
    ///   - name: its name as the table declares it.
    ///   - type: its type.
    public init(name: String, type: ColumnType) {
        self.name = name
        self.type = type
    }
}
