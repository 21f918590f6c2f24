/// The key of a cell: the sum of the record keys of its units, modulo 2^64.
///
/// The same units have the same key in whatever table they come as a cell (Fraser, Wooton 2005; Marley, Leaver 2011). A unit's record key is the first
/// eight bytes of a keyed hash of its identity, whose secret never leaves the enclave.
public struct CellKey: Sendable, Hashable {
    /// The sum.
    public let bits: UInt64

    /// Creates a key.
    ///
    /// - Parameter bits: the record key of one unit, or a sum of such modulo 2^64; 0 for nobody.
    public init(_ bits: UInt64) { self.bits = bits }

    /// The key of both groups of units together; no unit is in both.
    public static func + (left: CellKey, right: CellKey) -> CellKey { CellKey(left.bits &+ right.bits) }
}

extension CellKey: CustomStringConvertible, CustomReflectable {
    /// Nothing of the key.
    public var description: String { "<redacted>" }
    /// Nothing of the key.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
