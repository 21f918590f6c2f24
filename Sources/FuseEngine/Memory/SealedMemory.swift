public import FuseCore
package import FuseFiles

/// Bytes in memory that no one can change any more: the engine's only data.
///
/// It is a file without a name (memfd_create(2)) whose content, size and seals are fixed. It reaches the engine as an
/// inherited descriptor and never touches a disk; parts that were not written are holes that read as zeros.
public struct SealedMemory: RandomAccessBytes, Sendable {
    /// How many bytes there are, holes included.
    public let size: Int
    package let descriptor: Descriptor

    init(descriptor: Descriptor, size: Int) {
        self.descriptor = descriptor
        self.size = size
    }

    /// Copies bytes into memory and seals them.
    ///
    /// - Parameter bytes: what it holds.
    /// - Throws: `EngineError` if the memory cannot be had.
    public init(_ bytes: [UInt8]) throws(EngineError) {
        let memory = try WritableMemory(size: bytes.count)
        try memory.write(bytes.span.bytes, at: 0)
        self = try memory.sealed()
    }

    /// Reads a range.
    ///
    /// - Parameters:
    ///   - offset: where to begin.
    ///   - count: how many bytes.
    /// - Returns: exactly `count` bytes; zeros where nothing was written.
    /// - Throws: `EngineError` if the range lies outside.
    public func read(at offset: Int, count: Int) throws(EngineError) -> [UInt8] {
        guard offset >= 0, count >= 0, offset <= size, count <= size - offset,
            let bytes = SystemCall.readAll(descriptor.number, at: offset, count: count), bytes.count == count
        else { throw EngineError(.memoryUnavailable, "bytes outside a `memory` were asked for") }
        return bytes
    }
}
