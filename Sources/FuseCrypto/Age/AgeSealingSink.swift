public import FuseCore

/// A place for plaintext that passes it on sealed, as one age file.
///
/// What was written last waits until more comes or the file is finished, because the final chunk is marked as such.
public final class AgeSealingSink<Sink: ByteSink>: ByteSink {
    /// Where the sealed file goes.
    public private(set) var sink: Sink
    /// The SHA-256 of the header and of the 16-byte nonce after it, as `AgeSealedFile.headerDigest`; of binary files.
    public let headerDigest: Digest

    private let sealer: PayloadSealer
    private var armor: ArmorWriter?
    private var held: [UInt8] = []

    init(_ sink: Sink, form: AgeForm, beginning: [UInt8], payloadKey: SecretBytes) throws {
        self.sink = sink
        headerDigest = SHA256.digest(of: beginning)
        sealer = PayloadSealer(key: payloadKey)
        held.reserveCapacity(PayloadChunk.size)
        if form == .armored {
            let armor = ArmorWriter()
            try self.sink.write(armor.opening[...])
            self.armor = armor
        }
        try emit(beginning)
    }

    /// Adds plaintext at the end.
    ///
    /// - Parameter bytes: the next bytes.
    /// - Throws: what the sink throws.
    public func write(_ bytes: ArraySlice<UInt8>) throws {
        var rest = bytes
        while !rest.isEmpty {
            if held.count == PayloadChunk.size { try sealHeld(.inner) }
            let piece = rest.prefix(PayloadChunk.size - held.count)
            held += piece
            rest = rest.dropFirst(piece.count)
        }
    }

    /// Seals the final chunk and ends the file. Nothing can be written afterwards.
    ///
    /// - Throws: what the sink throws.
    public func finish() throws {
        try sealHeld(.final)
        if let armor { try sink.write(armor.closing()[...]) }
    }

    private func sealHeld(_ place: PayloadChunk.Place) throws {
        try emit(sealer.seal(held[...], place))
        held.removeAll(keepingCapacity: true)
    }

    private func emit(_ bytes: [UInt8]) throws {
        try sink.write((armor?.lines(adding: bytes[...]) ?? bytes)[...])
    }
}
