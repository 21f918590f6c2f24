import FuseCore
import FuseEngine
import Testing

private func bytes(_ bytes: UInt8...) -> [UInt8] { bytes }

@Suite("Memory for the engine")
struct MemoryTests {
    @Test("What is written at places is read back, and holes are zeros")
    func sparse() throws {
        let memory = try WritableMemory(size: 1 << 30)
        try memory.write(bytes(1, 2, 3).span.bytes, at: 1 << 20)
        try memory.write(bytes(4).span.bytes, at: (1 << 30) - 1)
        let sealed = try memory.sealed()
        #expect(sealed.size == 1 << 30)
        #expect(try sealed.read(at: (1 << 20) - 1, count: 5) == [0, 1, 2, 3, 0])
        #expect(try sealed.read(at: (1 << 30) - 2, count: 2) == [0, 4])
    }

    @Test("Memory grows as a sink does")
    func sink() throws {
        var memory = try WritableMemory()
        func fill(_ sink: inout some ByteSink) throws {
            try sink.write([1, 2, 3])
            try sink.write([9, 4, 5, 9][1..<3])
        }
        try fill(&memory)
        #expect(memory.size == 5)
        #expect(try memory.sealed().read(at: 0, count: 5) == [1, 2, 3, 4, 5])
    }

    @Test("Sealed memory cannot be written, nor grow")
    func sealed() throws {
        let memory = try WritableMemory(size: 4)
        let sealed = try memory.sealed()
        #expect(try code { try memory.write(bytes(1).span.bytes, at: 0) } == .memoryUnavailable)
        #expect(try code { try memory.write(bytes(1).span.bytes, at: 4) } == .memoryUnavailable)
        #expect(try sealed.read(at: 0, count: 4) == [0, 0, 0, 0])
    }

    @Test("A range outside is refused", arguments: [(-1, 1), (0, 4), (3, 1), (2, Int.max), (0, -1)])
    func outside(offset: Int, count: Int) throws {
        let memory = try SealedMemory([1, 2, 3])
        #expect(try code { try memory.read(at: offset, count: count) } == .memoryUnavailable)
    }
}
