/// One side of a comparison over released rows.
public enum ReleaseOperand: Sendable, Hashable {
    /// A released column; a measure stands for its value.
    case column(ReleaseColumn)
    /// A constant as text with its type; nil for null.
    case literal(String?, KeyType)
}
