public import FuseCore

/// The p% rule: a cell is sensitive if its second largest unit can estimate the largest within `percent` of its value.
///
/// That is so if |total| − x₁ − x₂ < p/100 · x₁, x₁ ≥ x₂ being the two largest contributions. Where contributions may be
/// negative, x₁ and x₂ are magnitudes; as |total| is then at most what it would be without signs, that errs towards
/// suppression. Source: Hundepool et al. 2012, "Statistical Disclosure Control", section 4.2.
public struct PercentRule: Sendable, Hashable {
    /// p: how near an estimate may not come, in percent of the largest contribution.
    public let percent: ExactDecimal

    /// Creates a rule.
    ///
    /// - Parameter percent: p; above 0 and at most 100.
    /// - Throws: `PrivacyError` with code `invalidBounds` if p is out of its range.
    public init(percent: ExactDecimal) throws(PrivacyError) {
        guard Percent(percent).isShare else {
            throw .disclosureRules("`p percent` is above 0 and at most 100; give another percentage")
        }
        self.percent = percent
    }

    private init(standard percent: Int) { self.percent = ExactDecimal(percent) }

    /// p = 10, as in ACRO.
    public static let standard = PercentRule(standard: 10)
}
