/// One group of a release.
public struct ReleasedRow: Sendable, Hashable {
    /// The group keys as text; nil where the key is null.
    public let keys: [String?]
    /// The numbers; nil only for an exact mean over nothing.
    public let measures: [ReleasedValue?]
}
