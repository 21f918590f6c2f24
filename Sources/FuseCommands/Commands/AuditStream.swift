import FuseCrypto
import FusePrivacy

/// The random bits of audited draws: a ChaCha20 stream under their seed, as those of a release are under the answer's.
struct AuditStream: RandomBitSource {
    private let stream: ChaChaStream

    init(_ seed: AuditSeed) throws {
        var bytes = try seed.bytes
        stream = try ChaChaStream(key: SecretBytes(copyingAndWiping: &bytes))
    }

    mutating func nextBytes(_ count: Int) -> [UInt8] { stream.next(count) }
}
