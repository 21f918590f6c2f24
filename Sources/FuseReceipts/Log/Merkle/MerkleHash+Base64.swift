import FuseCore

extension MerkleHash {
    /// Reads the padded base64 of 32 bytes, as checkpoints and proofs write hashes; `nil` if it is anything else.
    init?(base64 text: some StringProtocol) {
        guard let bytes = try? Base64.decode(String(text)), let digest = try? Digest(bytes: bytes) else { return nil }
        self.init(digest)
    }

    /// The padded base64 of the hash.
    var base64: String {
        Base64.encode(digest.bytes)
    }
}
