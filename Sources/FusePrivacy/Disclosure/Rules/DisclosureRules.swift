/// What terms ask of a table before it may leave.
///
/// The rules are those of the field for tables of business and official statistics (Hundepool et al. 2012, "Statistical
/// Disclosure Control", chapters 4 and 5). They are no differential privacy: what they promise, they promise of one table.
public struct DisclosureRules: Sendable, Hashable {
    /// How many privacy units a cell has at least if it is shown; 1 asks for nothing.
    public let minimumUnits: Int
    /// The (n,k) rule for sums; nil asks for nothing.
    public let dominance: DominanceRule?
    /// The p% rule for sums; nil asks for nothing.
    public let percentRule: PercentRule?
    /// Whether it may be seen that a cell is empty.
    public let zeroCells: CellVisibility
    /// Whether it may be seen that all units of a total are in one cell.
    public let fullCells: CellVisibility
    /// How far suppressed values stay uncertain.
    public let complementary: ComplementaryRule
    /// What is done with the values of the cells that are published.
    public let finish: ValueFinish

    /// Creates rules; what is left out is as in ACRO and OpenSAFELY.
    ///
    /// - Parameters:
    ///   - minimumUnits: the least number of units in a cell; 1 to 1,000,000.
    ///   - dominance: the (n,k) rule.
    ///   - percentRule: the p% rule.
    ///   - zeroCells: whether it may be seen that a cell is empty.
    ///   - fullCells: whether it may be seen that a cell has all units of a total; its protection needs that of empty cells.
    ///   - complementary: how far suppressed values stay uncertain.
    ///   - finish: what is done with published values.
    /// - Throws: `PrivacyError` with code `invalidBounds` if the minimum is out of its range, or full cells are protected and
    ///   empty ones are not.
    public init(
        minimumUnits: Int = 10, dominance: DominanceRule? = .standard, percentRule: PercentRule? = .standard,
        zeroCells: CellVisibility = .shown, fullCells: CellVisibility = .shown,
        complementary: ComplementaryRule = .standard, finish: ValueFinish = .standard
    ) throws(PrivacyError) {
        guard (1...1_000_000).contains(minimumUnits) else {
            throw .disclosureRules("the `minimum group` is 1 to 1,000,000 units; give another number")
        }
        guard fullCells == .shown || zeroCells == .protected else {
            throw .disclosureRules("`full cells` follow from empty ones; protect `zero cells` as well")
        }
        (self.minimumUnits, self.dominance, self.percentRule) = (minimumUnits, dominance, percentRule)
        (self.zeroCells, self.fullCells) = (zeroCells, fullCells)
        (self.complementary, self.finish) = (complementary, finish)
    }

    /// How many of the largest contributions a cell must come with for the rules on sums.
    public var neededContributions: Int { max(dominance?.units ?? 0, percentRule == nil ? 0 : 2) }
}
