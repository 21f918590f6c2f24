public import FuseCore

/// The (n,k) rule: a cell is sensitive if its `units` largest contributions make up more than `percent` of it.
///
/// Source: Hundepool et al. 2012, "Statistical Disclosure Control", section 4.2.
public struct DominanceRule: Sendable, Hashable {
    /// n: how many of the largest contributions are added up.
    public let units: Int
    /// k: the share of the cell, in percent, above which they dominate it.
    public let percent: ExactDecimal

    /// Creates a rule.
    ///
    /// - Parameters:
    ///   - units: n; 1 to 10.
    ///   - percent: k; above 0 and below 100.
    /// - Throws: `PrivacyError` with code `invalidBounds` if a number is out of its range.
    public init(units: Int, percent: ExactDecimal) throws(PrivacyError) {
        guard (1...10).contains(units) else {
            throw .disclosureRules("`dominance` adds up 1 to 10 units; give another number of units")
        }
        guard Percent(percent).isProper else {
            throw .disclosureRules("`dominance` needs a share above 0 and below 100 percent; give another percentage")
        }
        (self.units, self.percent) = (units, percent)
    }

    private init(standard units: Int, _ percent: Int) { (self.units, self.percent) = (units, ExactDecimal(percent)) }

    /// (2, 90 %), as in ACRO.
    public static let standard = DominanceRule(standard: 2, 90)
}
