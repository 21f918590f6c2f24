/// How a payload of a given size is cut.
struct PayloadLayout: Equatable {
    /// How many chunks there are; at least one.
    let chunkCount: Int
    /// How many bytes of plaintext all of them hold.
    let plaintextSize: Int

    /// Works the chunks out from the size of the payload after its nonce.
    ///
    /// A final chunk without plaintext is allowed only where it is the only one.
    init(sealedSize: Int) throws(CryptoError) {
        let (fullChunks, rest) = max(0, sealedSize).quotientAndRemainder(dividingBy: PayloadChunk.sealedSize)
        let isEmpty = fullChunks == 0 && rest == ChaChaPoly.tagSize
        guard rest > ChaChaPoly.tagSize || isEmpty || (rest == 0 && fullChunks > 0) else {
            throw PayloadOpener.cutShort
        }
        chunkCount = fullChunks + (rest > 0 ? 1 : 0)
        plaintextSize = sealedSize - chunkCount * ChaChaPoly.tagSize
    }

    var lastIndex: Int { chunkCount - 1 }

    /// Where a chunk stands.
    func place(of index: Int) -> PayloadChunk.Place { index == lastIndex ? .final : .inner }

    /// Which bytes of the payload a chunk takes, its tag included.
    func sealedRange(of index: Int) -> Range<Int> {
        let start = index * PayloadChunk.sealedSize
        let end = index == lastIndex ? plaintextSize + chunkCount * ChaChaPoly.tagSize : start + PayloadChunk.sealedSize
        return start..<end
    }
}
