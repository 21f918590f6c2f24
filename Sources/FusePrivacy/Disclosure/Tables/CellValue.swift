public import BigInt

/// The exact value of a measure in a cell.
public struct CellValue: Sendable {
    let value: BigInt
    let largest: [BigInt]

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - value: the exact value.
    ///   - largest: for sums, the magnitudes of the largest contributions of single units, largest first; as many as
    ///     `DisclosureRules.neededContributions`, or as the cell has units.
    public init(_ value: BigInt, largest: [BigInt] = []) { (self.value, self.largest) = (value, largest) }
}

extension CellValue: CustomStringConvertible, CustomReflectable {
    /// Nothing of what the value is.
    public var description: String { "<redacted>" }
    /// Nothing of what the value is.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
