/// How a relation is added to those before it.
public struct Join: Hashable, Sendable {
    /// What happens to rows without a partner.
    public enum Kind: String, Hashable, Sendable {
        /// They are dropped.
        case inner
        /// Those of the left side are kept, with NULL for the right side.
        case left
    }

    /// What happens to rows without a partner.
    public let kind: Kind
    /// Which rows are partners.
    public let condition: Scalar
}
