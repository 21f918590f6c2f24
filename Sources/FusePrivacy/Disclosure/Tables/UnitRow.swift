public import BigInt

/// What one unit adds to one group, or a group that is shown whatever the data. It never leaves the enclave.
public struct UnitRow: Sendable {
    let set: Int
    let keys: [String?]
    let unit: RecordKey?
    let values: [BigInt]

    /// Creates a row.
    ///
    /// - Parameters:
    ///   - set: the index of its grouping set.
    ///   - keys: one text for every key of the table; nil where the set lacks the key, and where the key's value is null.
    ///   - unit: whose it is; nil for a group that nobody need be in.
    ///   - values: what the unit adds to each quantity.
    public init(set: Int, keys: [String?], unit: RecordKey?, values: [BigInt]) {
        (self.set, self.keys, self.unit, self.values) = (set, keys, unit, values)
    }
}

extension UnitRow: CustomStringConvertible, CustomReflectable {
    /// Nothing of what the row holds.
    public var description: String { "<redacted>" }
    /// Nothing of what the row holds.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
