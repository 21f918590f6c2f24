public import BigInt

/// The exact value of a measure in a cell.
public struct CellValue: Sendable {
    let value: BigInt
    let largest: [BigInt]
    let contributors: BigInt?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - value: the exact value.
    ///   - largest: for sums, the magnitudes of the largest contributions of single units, largest first; as many as
    ///     `DisclosureRules.neededContributions`, or as the cell has units.
    ///   - contributors: how many units the value is made from, if these may be fewer than the cell has, as where a filter
    ///     belongs to one measure only; nil if all units count.
    public init(_ value: BigInt, largest: [BigInt] = [], contributors: BigInt? = nil) {
        (self.value, self.largest, self.contributors) = (value, largest, contributors)
    }
}

extension CellValue: CustomStringConvertible, CustomReflectable {
    /// Nothing of what the value is.
    public var description: String { "<redacted>" }
    /// Nothing of what the value is.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
