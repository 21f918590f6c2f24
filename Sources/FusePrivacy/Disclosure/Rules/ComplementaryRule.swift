/// How far a suppressed value must stay uncertain for somebody who has all that is published.
public enum ComplementaryRule: Sendable, Hashable {
    /// No further cells are suppressed: only for tables whose exact values are not published, as on top of noise.
    case none
    /// Cells are suppressed until the bounds of each sensitive value are at least that far from it on both sides.
    case protected(ProtectionInterval)

    /// 10 percent on both sides.
    public static let standard = ComplementaryRule.protected(.standard)
}
