public import FuseCore

/// The least distance between a suppressed value and each of its bounds.
public struct ProtectionInterval: Sendable, Hashable {
    /// The distance in percent of the value; 1 at least in any case.
    public let percent: ExactDecimal

    /// Creates an interval.
    ///
    /// - Parameter percent: above 0 and at most 100.
    /// - Throws: `PrivacyError` with code `invalidBounds` if the percentage is out of its range.
    public init(percent: ExactDecimal) throws(PrivacyError) {
        guard Percent(percent).isShare else {
            throw .disclosureRules("the `protection interval` is above 0 and at most 100 percent; give another one")
        }
        self.percent = percent
    }

    private init(standard percent: Int) { self.percent = ExactDecimal(percent) }

    /// 10 percent.
    public static let standard = ProtectionInterval(standard: 10)
}
