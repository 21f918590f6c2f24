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
