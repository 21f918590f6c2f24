import BigInt

/// What is done with the values of the cells that are published.
public enum ValueFinish: Sendable, Hashable {
    /// Nothing.
    case exact
    /// They are rounded to a base.
    case rounded(BaseRounding)
    /// Counts get noise that follows from the units in the cell; tables with sums are refused.
    case perturbed(PerturbationTable)

    /// Rounded to base 5.
    public static let standard = ValueFinish.rounded(.standard)
}

extension ValueFinish {
    /// How far a published value of a measure lies from the exact one at most.
    func deviation(of measure: TableMeasure) -> BigInt {
        switch self {
        case .exact: 0
        case .rounded(let rounding): rounding.deviation(of: measure)
        case .perturbed(let table): BigInt(table.maximumDeviation)
        }
    }
}
