import COpenSSL
public import FuseCore

/// SHA-256 (FIPS 180-4), piece by piece or at once.
public struct SHA256 {
    private var context: Context

    /// Begins a digest of nothing.
    public init() { context = Context() }

    /// Adds bytes at the end of what is digested.
    ///
    /// - Parameter bytes: the next bytes.
    public mutating func update(_ bytes: some Collection<UInt8>) {
        makeUnique()
        let context = context
        let done: Void? = bytes.withContiguousStorageIfAvailable { context.update(UnsafeRawBufferPointer($0)) }
        if done == nil { Array(bytes).withUnsafeBytes(context.update) }
    }

    /// Adds bytes at the end of what is digested.
    ///
    /// - Parameter bytes: the next bytes.
    public mutating func update(_ bytes: RawSpan) {
        makeUnique()
        bytes.withUnsafeBytes(context.update)
    }

    /// Tells the digest of all bytes so far; more may be added afterwards.
    ///
    /// - Returns: the 32 bytes of the digest.
    public func finalize() -> Digest { context.copy().finish() }

    /// Digests bytes at once.
    ///
    /// - Parameter bytes: what to digest.
    /// - Returns: the 32 bytes of the digest.
    public static func digest(of bytes: some Collection<UInt8>) -> Digest {
        var hash = SHA256()
        hash.update(bytes)
        return hash.context.finish()
    }

    /// Copies share a context until one of them changes it.
    private mutating func makeUnique() {
        if !isKnownUniquelyReferenced(&context) { context = context.copy() }
    }
}

extension SHA256 {
    /// The state of OpenSSL, freed with its last owner.
    private final class Context {
        private let hash: OpaquePointer

        init(_ hash: OpaquePointer? = fuse_sha256_new()) {
            guard let hash else { preconditionFailure("no memory is left for a digest") }
            self.hash = hash
        }

        deinit { fuse_hash_free(hash) }

        func copy() -> Context { Context(fuse_hash_copy(hash)) }

        func update(_ bytes: UnsafeRawBufferPointer) {
            let updated = fuse_hash_update(hash, bytes.baseAddress, bytes.count)
            precondition(updated == 1, "a finished digest was used again")
        }

        func finish() -> Digest {
            var bytes = [UInt8](repeating: 0, count: 32)
            let finished = fuse_hash_finish(hash, &bytes)
            guard finished == 1, let digest = try? Digest(bytes: bytes) else {
                preconditionFailure("a finished digest was used again")
            }
            return digest
        }
    }
}
