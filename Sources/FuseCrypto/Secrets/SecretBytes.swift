import CSodium
import Synchronization

/// Secret bytes in guarded memory: never swapped out, unreadable while nobody uses them, wiped at the end.
///
/// The memory comes from libsodium's `sodium_malloc`: inaccessible pages on both sides, a canary, and a lock against
/// swapping. A secret prints `<redacted>`, is compared in constant time, and has no other written form.
public final class SecretBytes: Sendable {
    /// How many bytes the secret has.
    public let count: Int

    // INVARIANT: allocated in `init`, freed in `deinit`, written only before `init` returns; read only while `readers`
    // is above zero, because the pages are inaccessible otherwise. So sharing the address between threads is safe.
    private nonisolated(unsafe) let base: UnsafeMutableRawPointer
    private let readers = Mutex(0)

    /// Makes a secret and lets a closure fill it.
    ///
    /// - Parameters:
    ///   - count: how many bytes.
    ///   - fill: writes the secret; what it leaves untouched holds the filler byte of libsodium (`0xdb`).
    /// - Throws: what `fill` throws; the memory is wiped then.
    public init<Failure: Error>(
        count: Int, filledBy fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        _ = SodiumLibrary.ready
        precondition(count >= 0, "a secret cannot have a negative size")
        guard let base = sodium_malloc(count) else { preconditionFailure("no guarded memory is left") }
        self.count = count
        self.base = base
        try fill(UnsafeMutableRawBufferPointer(start: base, count: count))
        sodium_mprotect_noaccess(base)
    }

    /// Copies bytes into guarded memory and overwrites them with zeros where they were.
    ///
    /// An array that shares its storage with another one is copied by being overwritten; so keep only one.
    ///
    /// - Parameter bytes: the bytes to take over; all zeros afterwards.
    public convenience init(copyingAndWiping bytes: inout [UInt8]) {
        self.init(count: bytes.count) { room in
            bytes.withUnsafeMutableBytes { source in
                room.copyMemory(from: UnsafeRawBufferPointer(source))
                if let start = source.baseAddress { sodium_memzero(start, source.count) }
            }
        }
    }

    /// Makes a secret that nobody can guess.
    ///
    /// - Parameter count: how many bytes.
    /// - Returns: bytes from the operating system's generator.
    public static func random(count: Int) -> SecretBytes {
        SecretBytes(count: count) { room in
            if let start = room.baseAddress { randombytes_buf(start, room.count) }
        }
    }

    deinit {
        sodium_free(base)
    }

    /// Lends the bytes to a closure; they cannot outlive it.
    ///
    /// - Parameter body: reads the bytes. Copies that it makes are its own to wipe.
    /// - Returns: what `body` returns.
    /// - Throws: what `body` throws.
    public func withBytes<Result, Failure: Error>(
        _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withUnsafeBytes { bytes throws(Failure) in try body(bytes.bytes) }
    }

    func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        readers.withLock { readers in
            if readers == 0 { sodium_mprotect_readonly(base) }
            readers += 1
        }
        defer {
            readers.withLock { readers in
                readers -= 1
                if readers == 0 { sodium_mprotect_noaccess(base) }
            }
        }
        return try body(UnsafeRawBufferPointer(start: base, count: count))
    }
}
