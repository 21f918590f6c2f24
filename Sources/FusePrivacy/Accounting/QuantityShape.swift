/// The form of a quantity.
public enum QuantityShape: Sendable, Hashable {
    /// One whole number.
    case number
    /// Whole numbers of 0 or more by leaf, which no unit lessens by being there.
    case histogram(HistogramGrid)

    /// How many noisy vectors the quantity becomes, each with the same bound.
    var levels: Int {
        switch self {
        case .number: 1
        case .histogram(let grid): grid.tree.levels
        }
    }
}
