/// What a plan compares a column with, where it decides which rows count.
public struct ColumnComparison: Hashable, Sendable {
    /// The constants that it is compared with, for equality, as `Literal.fitted(to:)` gives them for the column.
    public internal(set) var constants: Set<Literal>
    /// How else it is used to decide.
    public internal(set) var beyond: Beyond

    /// Whether a column is used to decide in another way than equality with constants.
    public enum Beyond: Hashable, Sendable {
        /// It is only ever compared with constants, for equality.
        case nothing
        /// It is ordered, matched, cast, computed with or compared with another column.
        case otherUses
    }

    /// Describes the comparisons of a column.
    ///
    /// - Parameters:
    ///   - constants: the constants that it is compared with, for equality.
    ///   - beyond: how else it is used to decide.
    public init(constants: Set<Literal>, beyond: Beyond) {
        self.constants = constants
        self.beyond = beyond
    }
}
