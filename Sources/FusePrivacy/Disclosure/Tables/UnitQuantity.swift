/// A quantity that units add to.
public struct UnitQuantity: Sendable, Hashable {
    /// What it adds up.
    public let kind: DisclosedTable.Kind
    /// What the table publishes of it; nil if nothing does.
    public let measure: TableMeasure?

    /// Describes a quantity.
    ///
    /// - Parameters:
    ///   - kind: what it adds up.
    ///   - measure: what the table publishes of it; nil if nothing does.
    public init(_ kind: DisclosedTable.Kind, measure: TableMeasure?) { (self.kind, self.measure) = (kind, measure) }
}
