/// The column that says to whom a row belongs.
public struct UnitColumn: Hashable, Sendable {
    /// What is protected, such as `patient`; private datasets join only on the same unit.
    public let name: String
    /// The column that holds its identifier.
    public let column: String

    /// Names a privacy unit's column.
    ///
    /// - Parameters:
    ///   - name: what is protected.
    ///   - column: the column that holds its identifier.
    public init(name: String, column: String) {
        self.name = name
        self.column = column
    }
}
