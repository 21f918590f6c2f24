public import FuseCore
import FuseCrypto

/// A hash in the log's tree, kept apart from the digests of files and statements.
///
/// Leaves and inner nodes are hashed with different first bytes, so neither can pass for the other (RFC 6962, section 2.1).
public struct MerkleHash: Hashable, Sendable {
    /// The 32 bytes of the hash.
    public let digest: Digest

    /// Takes a hash that was computed or read elsewhere.
    public init(_ digest: Digest) {
        self.digest = digest
    }

    /// The hash of the tree without leaves.
    public static let emptyTree = MerkleHash(SHA256.digest(of: []))

    /// The hash of a leaf that holds `entry`.
    public static func leaf(_ entry: [UInt8]) -> MerkleHash {
        MerkleHash(SHA256.digest(of: [0x00] + entry))
    }

    /// The hash of an inner node over its two halves.
    public static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
        MerkleHash(SHA256.digest(of: [0x01] + left.digest.bytes + right.digest.bytes))
    }
}
