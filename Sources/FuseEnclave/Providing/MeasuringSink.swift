import FuseCore
import FuseCrypto

/// Passes bytes on and keeps their number and digest.
struct MeasuringSink<Sink: ByteSink>: ByteSink {
    private var sink: Sink
    private var hash = SHA256()
    private(set) var count = 0

    init(_ sink: Sink) { self.sink = sink }

    var digest: Digest { hash.finalize() }

    mutating func write(_ bytes: ArraySlice<UInt8>) throws {
        hash.update(bytes)
        count += bytes.count
        try sink.write(bytes)
    }
}
