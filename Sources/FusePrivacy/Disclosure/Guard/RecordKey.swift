/// What stands for a privacy unit: the first eight bytes of a keyed hash of its identity, whose secret never leaves the enclave.
public struct RecordKey: Sendable, Hashable {
    /// The bytes as a number.
    public let bits: UInt64

    /// Creates a key.
    ///
    /// - Parameter bits: the first eight bytes of the hash.
    public init(_ bits: UInt64) { self.bits = bits }
}

extension RecordKey: CustomStringConvertible, CustomReflectable {
    /// Nothing of the key.
    public var description: String { "<redacted>" }
    /// Nothing of the key.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
