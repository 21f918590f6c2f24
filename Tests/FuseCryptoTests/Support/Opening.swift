import FuseCore
import FuseCrypto

/// How opening an age file went: what was released, and what went wrong afterwards, if anything.
struct Opening {
    let released: [UInt8]
    let failure: CryptoError?

    init(_ file: [UInt8], _ keys: [AgeKey], form: AgeForm? = nil) throws {
        var sink = BytesSinkInMemory()
        do {
            try AgeDecryptor(keys: keys).decrypt(SlowSource(file), form: form, into: &sink)
            failure = nil
        } catch let error as CryptoError {
            failure = error
        }
        released = sink.bytes
    }

    /// All of the plaintext, or nothing if anything went wrong.
    var plaintext: [UInt8]? { failure == nil ? released : nil }
}

/// Bytes that come in pieces of awkward sizes.
struct SlowSource: ByteSource {
    private var rest: ArraySlice<UInt8>
    private var size = 1

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    mutating func read(upTo count: Int) -> [UInt8] {
        size = size % 70_000 * 3 + 1
        let piece = Array(rest.prefix(min(size, count)))
        rest = rest.dropFirst(piece.count)
        return piece
    }
}

extension AgeEncryptor {
    func encrypt(_ plaintext: [UInt8]) throws -> [UInt8] {
        var sink = BytesSinkInMemory()
        try encrypt(SlowSource(plaintext), into: &sink)
        return sink.bytes
    }
}

extension AgePassphrase {
    /// A passphrase whose work is too small for anything but a test.
    static func quick(_ text: String, workFactor: Int = 2) throws -> AgePassphrase {
        try AgePassphrase(SecretBytes(text), workFactor: workFactor)
    }
}

/// Bytes that differ from chunk to chunk, so that a chunk in the wrong place would show.
func distinctBytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8 &+ $0 >> 16) }
}
