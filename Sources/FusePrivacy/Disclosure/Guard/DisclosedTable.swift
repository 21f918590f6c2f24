public import BigInt

/// One published cell: what every unit adds to each quantity.
public struct DisclosedCell: Sendable {
    let contributions: [RecordKey: [BigInt]]

    /// Creates a cell.
    ///
    /// - Parameter contributions: for each unit that has rows in the cell, one number a quantity.
    public init(contributions: [RecordKey: [BigInt]]) { self.contributions = contributions }
}

/// What a table without noise tells of every unit. Suppressed cells are not in it. It leaves the enclave sealed only.
public struct DisclosedTable: Sendable {
    /// What a quantity adds up. Those of one kind can be subtracted from each other.
    public enum Kind: UInt8, Sendable, CaseIterable {
        /// Units.
        case units
        /// Rows, or values that are present.
        case counts
        /// Values.
        case sums
    }

    let kinds: [Kind]
    let cells: [DisclosedCell]

    /// Creates a table.
    ///
    /// - Parameters:
    ///   - kinds: what each quantity adds up.
    ///   - cells: the published cells.
    public init(kinds: [Kind], cells: [DisclosedCell]) { (self.kinds, self.cells) = (kinds, cells) }
}

extension DisclosedCell: CustomStringConvertible, CustomReflectable {
    /// Nothing of what the cell holds.
    public var description: String { "<redacted>" }
    /// Nothing of what the cell holds.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

extension DisclosedTable: CustomStringConvertible, CustomReflectable {
    /// Nothing of what the table holds.
    public var description: String { "<redacted>" }
    /// Nothing of what the table holds.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
