import CLinux
import FuseFiles
import Glibc

/// A pipe that a started program writes to; the reader sees its end once nobody holds the writer.
struct Pipe {
    let reader: PipeReader
    let writer: Descriptor

    init() throws(EngineError) {
        var ends: [Int32] = [-1, -1]
        guard clinux_pipe(&ends) == 0 else {
            throw EngineError(.sandboxUnavailable, "the `sandbox` cannot be given a pipe: system error \(errno)")
        }
        reader = PipeReader(descriptor: Descriptor(owning: ends[0]))
        writer = Descriptor(owning: ends[1])
    }
}

/// The end of a pipe that this process reads.
struct PipeReader {
    let descriptor: Descriptor

    /// The next bytes, none at the end; waits until there are some.
    func next() throws(EngineError) -> [UInt8] {
        let capacity = 1 << 16
        var failed = false
        // The call writes at most the buffer's capacity, and its answer says how much.
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            let answer = SystemCall.retry { read(descriptor.number, buffer.baseAddress, capacity) }
            failed = answer < 0
            count = max(0, answer)
        }
        guard !failed else { throw EngineError(.crashed, "the `engine`'s output cannot be read") }
        return bytes
    }

    /// Everything until the end, or until there is more than a limit.
    func readAll(limit: Int) throws(EngineError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            let piece = try next()
            if piece.isEmpty { return bytes }
            bytes += piece
        }
        throw EngineError(.outputLimit, "a program of the `sandbox` wrote more than was expected")
    }
}
