import FusePrivacy

/// One row of the engine's answer, whose form is the plan's. It never leaves the enclave.
struct ResultRow: Sendable {
    /// The index of the row's grouping set.
    let set: Int
    /// The group's keys as the anonymiser tells groups apart.
    let keys: [String?]
    /// Its exact quantities.
    let quantities: [ExactQuantity]

    /// The row in the words of the anonymiser.
    var exact: ExactRow { ExactRow(keys: keys, quantities: quantities) }
}

extension ResultRow: CustomStringConvertible, CustomReflectable {
    /// Nothing of what the row holds.
    var description: String { "<redacted>" }
    /// Nothing of what the row holds.
    var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
