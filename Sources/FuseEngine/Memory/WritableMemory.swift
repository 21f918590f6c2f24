import CLinux
public import FuseCore
import FuseFiles
import Glibc

/// Memory that is being filled for the engine; `sealed()` ends that.
public final class WritableMemory: ByteSink {
    private let descriptor: Descriptor
    private var position = 0
    /// How many bytes it has now, holes included.
    public private(set) var size: Int

    /// Makes memory of which every byte is a hole.
    ///
    /// - Parameter size: how many bytes; writing at the end makes it larger.
    /// - Throws: `EngineError` if the memory cannot be had.
    public init(size: Int = 0) throws(EngineError) {
        precondition(size >= 0, "memory has no negative size")
        let number = clinux_memory_create("fusebox")
        guard number >= 0 else { throw .noMemory() }
        descriptor = Descriptor(owning: number)
        self.size = size
        guard SystemCall.retry({ ftruncate(number, off_t(size)) }) == 0 else { throw .noMemory() }
    }

    /// Writes after what the last call of this method wrote; the first begins at 0.
    ///
    /// - Parameter bytes: the piece to add.
    /// - Throws: `EngineError` if there is no more memory.
    public func write(_ bytes: ArraySlice<UInt8>) throws(EngineError) {
        try write(bytes.span.bytes, at: position)
        position += bytes.count
    }

    /// Writes at a place; what lies between stays a hole.
    ///
    /// - Parameters:
    ///   - bytes: what to write.
    ///   - offset: where to begin.
    /// - Throws: `EngineError` if there is no more memory.
    public func write(_ bytes: RawSpan, at offset: Int) throws(EngineError) {
        precondition(offset >= 0, "memory has no negative place")
        let number = descriptor.number
        // The span stays valid for the closure; each call reads at most the rest of it.
        let isWritten = bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                let count = SystemCall.retry { pwrite(number, rest.baseAddress, rest.count, off_t(offset + written)) }
                guard count > 0 else { return false }
                written += count
            }
            return true
        }
        guard isWritten else { throw .noMemory() }
        size = max(size, offset + bytes.byteCount)
    }

    /// Fixes content and size for good.
    ///
    /// - Returns: the memory, ready for the engine; nothing can be written here any more.
    /// - Throws: `EngineError` if the system does not seal it.
    public func sealed() throws(EngineError) -> SealedMemory {
        guard clinux_memory_seal(descriptor.number) == 0, clinux_memory_is_sealed(descriptor.number) == 1 else {
            throw EngineError(.memoryUnavailable, "a `memory` for the engine cannot be sealed on this system")
        }
        return SealedMemory(descriptor: descriptor, size: size)
    }
}

extension EngineError {
    fileprivate static func noMemory() -> EngineError {
        EngineError(.memoryUnavailable, "no `memory` for the engine's input; free memory or use a smaller table")
    }
}
