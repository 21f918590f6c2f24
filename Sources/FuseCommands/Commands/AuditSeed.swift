import ArgumentParser
import FuseCore
import FuseCrypto
import FuseEnclave

/// The seed of audited draws, which is no secret: it protects nothing.
struct AuditSeed {
    /// 64 hexadecimal digits in lower case.
    let text: String
    /// Whether it was drawn here, and not given.
    let isFresh: Bool

    init(_ given: String?) throws {
        isFresh = given == nil
        text = given ?? Hex.encode(RandomBytes.draw(ChaChaStream.keySize))
        guard (try? Hex.decode(text))?.count == ChaChaStream.keySize else {
            throw ValidationError("--seed has 64 hexadecimal digits in lower case")
        }
    }

    /// The bits of a release with this seed.
    var bits: SeededBits {
        get throws {
            var bytes = try Hex.decode(text)
            return try SeededBits(seed: SecretBytes(copyingAndWiping: &bytes))
        }
    }
}
