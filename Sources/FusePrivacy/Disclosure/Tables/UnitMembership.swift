/// In how many cells of one grouping set a privacy unit can be.
public enum UnitMembership: Sendable, Hashable {
    /// In one at most, so that units add up over cells.
    case oneCell
    /// In several, so that a total has at most as many units as its parts together, and at least as many as each.
    case severalCells
}
