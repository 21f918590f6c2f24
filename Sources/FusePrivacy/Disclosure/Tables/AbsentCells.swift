/// What it means that a table has no cell for a group.
public enum AbsentCells: Sendable, Hashable {
    /// Everybody knows that the group cannot exist, such as a city in another province.
    case impossible
    /// The group is possible and has no units, and who reads the table can tell.
    case empty
}
