/// The exact numbers of one group, as the engine gave them. They never leave the enclave.
public struct ExactRow: Sendable {
    let keys: GroupKey
    let quantities: [ExactQuantity]

    /// Creates a row.
    ///
    /// - Parameters:
    ///   - keys: the group keys as text; nil where the key is null.
    ///   - quantities: the exact quantities, in the order of the plan.
    public init(keys: [String?], quantities: [ExactQuantity]) {
        self.keys = GroupKey(parts: keys)
        self.quantities = quantities
    }
}

extension ExactRow: CustomStringConvertible, CustomReflectable {
    /// Nothing of what the row holds.
    public var description: String { "<redacted>" }
    /// Nothing of what the row holds.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
