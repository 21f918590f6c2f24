/// Where noise gets its random bytes: a stream that is uniform and independent of the data.
///
/// The guarantees of this module hold for a source whose output cannot be told from uniform bits, such as a keyed ChaCha20
/// stream whose key is used for one job only. A source that is not (a counter, a small seed) voids all of them.
public protocol RandomBitSource {
    /// Gives the next bytes of the stream.
    ///
    /// - Parameter count: how many bytes; 1 or more.
    /// - Returns: exactly `count` bytes, never given before.
    mutating func nextBytes(_ count: Int) -> [UInt8]
}
