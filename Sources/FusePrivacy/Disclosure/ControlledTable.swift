public import BigInt

/// A table after disclosure control. Only `DisclosureControl` makes one.
public struct ControlledTable: Sendable {
    /// The cells ordered by grouping set and keys, suppressed ones too.
    public let cells: [ControlledCell]
    /// What was done, in this order.
    public let steps: [DisclosureStep]
    /// How many of the cells are suppressed; nil without complementary suppression.
    ///
    /// It is safe to show because the bounds were reckoned for somebody who knows exactly which cells are suppressed. Which cells, or
    /// how many, are suppressed for themselves and which for others is not said: that would tell which ones are small.
    public let suppressedCells: Int?
    /// What was asked of the table.
    public let rules: DisclosureRules

    /// By measure: how far a published value lies from the exact one at most.
    let deviations: [BigInt]
    /// Whether cells of several grouping sets are among them.
    let hasSets: Bool
}

/// One cell that was suppressed or may be published.
public struct ControlledCell: Sendable, Hashable {
    /// The index of its grouping set.
    public let set: Int
    /// Its keys; nil where the set lacks the key or the key is null.
    public let keys: [String?]
    /// What may be published, one value a measure; nil if the cell is suppressed.
    public let values: [BigInt]?
}
