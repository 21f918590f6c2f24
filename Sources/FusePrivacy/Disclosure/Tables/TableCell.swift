public import BigInt

/// One cell of a table with its exact numbers. It never leaves the enclave.
public struct TableCell: Sendable {
    let set: Int
    let keys: GroupKey
    let units: BigInt
    let values: [CellValue]
    let key: CellKey?

    /// Creates a cell.
    ///
    /// - Parameters:
    ///   - set: the index of its grouping set.
    ///   - keys: one text for every key of the table; nil where the set lacks the key, which makes it a total over that key,
    ///     and where the key's value is null.
    ///   - units: how many privacy units it has; 0 or more.
    ///   - values: one value for each measure.
    ///   - key: the sum of its units' record keys; needed for cell-key perturbation only.
    public init(set: Int, keys: [String?], units: BigInt, values: [CellValue], key: CellKey? = nil) {
        (self.set, self.keys, self.units) = (set, GroupKey(parts: keys), units)
        (self.values, self.key) = (values, key)
    }
}

extension TableCell: CustomStringConvertible, CustomReflectable {
    /// Nothing of what the cell holds.
    public var description: String { "<redacted>" }
    /// Nothing of what the cell holds.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
