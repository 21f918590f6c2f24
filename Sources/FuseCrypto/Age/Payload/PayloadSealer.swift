/// Seals chunks one after another.
///
/// INVARIANT: it is a class with its own counter, so that no copy of it can seal under a number that was used already.
final class PayloadSealer {
    private let cipher: ChaChaPoly
    private var nextIndex = 0
    private var isFinished = false

    init(key: SecretBytes) { cipher = ChaChaPoly(key: key, .sealing) }

    /// Seals the next chunk; every one but the final one is full.
    func seal(_ plain: ArraySlice<UInt8>, _ place: PayloadChunk.Place) -> [UInt8] {
        precondition(!isFinished, "nothing comes after the final chunk")
        precondition(plain.count == PayloadChunk.size || (place == .final && plain.count < PayloadChunk.size))
        defer { (nextIndex, isFinished) = (nextIndex + 1, place == .final) }
        let size = plain.count + ChaChaPoly.tagSize
        return [UInt8](unsafeUninitializedCapacity: size) { sealed, written in
            let sealed = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(sealed).prefix(size))
            plain.withUnsafeBytes {
                cipher.seal($0, nonce: PayloadChunk.nonce(index: nextIndex, place), into: sealed)
            }
            written = size
        }
    }
}
