/// One group of a release.
public struct ReleasedRow: Sendable, Hashable {
    /// The group keys as text; nil where the key is null.
    public let keys: [String?]
    /// The numbers; nil where an exact one is null, such as a mean over nothing, or where a calculation has no result.
    public let measures: [ReleasedValue?]
    /// Whether the numbers are missing because disclosure control suppressed them.
    public let isSuppressed: Bool

    init(keys: [String?], measures: [ReleasedValue?], isSuppressed: Bool = false) {
        (self.keys, self.measures, self.isSuppressed) = (keys, measures, isSuppressed)
    }
}
