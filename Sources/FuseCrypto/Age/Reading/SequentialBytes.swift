import FuseCore

/// Bytes in any order, read from their beginning to their end.
struct SequentialBytes<Bytes: RandomAccessBytes>: ByteSource {
    private let bytes: Bytes
    private var position = 0

    init(_ bytes: Bytes) { self.bytes = bytes }

    mutating func read(upTo count: Int) throws -> [UInt8] {
        let piece = min(count, bytes.size - position)
        guard piece > 0 else { return [] }
        defer { position += piece }
        return try bytes.read(at: position, count: piece)
    }
}
