import CSodium

/// X25519 key agreement (RFC 7748).
enum X25519 {
    /// How many bytes scalars, points and shared secrets have.
    static let size = 32

    /// Computes the public point of a scalar.
    static func point(of scalar: SecretBytes) -> [UInt8] {
        var point = [UInt8](repeating: 0, count: size)
        scalar.withUnsafeBytes { _ = crypto_scalarmult_base(&point, $0.octets) }
        return point
    }

    /// Computes the secret that two parties share, or nothing if the point is of low order (all zeros would result).
    static func sharedSecret(of scalar: SecretBytes, and point: [UInt8]) -> SecretBytes? {
        precondition(scalar.count == size && point.count == size, "scalars and points have 32 bytes")
        var status: Int32 = -1
        let shared = SecretBytes(count: size) { room in
            scalar.withUnsafeBytes { status = crypto_scalarmult(room.octets, $0.octets, point) }
        }
        return status == 0 ? shared : nil
    }

    /// Whether the encoding of a point is the one that computing it gives: less than 2^255 - 19.
    static func isCanonical(_ point: [UInt8]) -> Bool {
        guard point[31] == 0x7f, point[1..<31].allSatisfy({ $0 == 0xff }) else { return point[31] < 0x80 }
        return point[0] < 0xed
    }
}
