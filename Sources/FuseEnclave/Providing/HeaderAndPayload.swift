import FuseCore
import FuseFiles

/// A sealed part as the vault keeps it: the header with the wrapped file key in the database, the payload in a file.
struct HeaderAndPayload: RandomAccessBytes {
    let header: [UInt8]
    let payload: FileBytes

    var size: Int { header.count + payload.size }

    func read(at offset: Int, count: Int) throws -> [UInt8] {
        let fromHeader = header.dropFirst(offset).prefix(count)
        let rest = count - fromHeader.count
        guard rest > 0 else { return Array(fromHeader) }
        return try fromHeader + payload.read(at: max(0, offset - header.count), count: rest)
    }
}

/// Passes on all bytes but the first ones.
struct PayloadSink<Sink: ByteSink>: ByteSink {
    private var toSkip: Int
    private var sink: Sink

    init(skipping count: Int, into sink: Sink) {
        toSkip = count
        self.sink = sink
    }

    mutating func write(_ bytes: ArraySlice<UInt8>) throws {
        let skipped = min(toSkip, bytes.count)
        toSkip -= skipped
        try sink.write(bytes.dropFirst(skipped))
    }
}
