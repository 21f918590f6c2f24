/// Somebody to whom an age file can be sealed: an X25519 public key, written `age1…`.
///
/// Source: the age format (c2sp.org/age), "The X25519 recipient type".
public struct AgeRecipient: Hashable, Sendable, CustomStringConvertible {
    static let prefix = "age"

    /// The point of the recipient on the curve.
    let point: [UInt8]

    init(point: [UInt8]) { self.point = point }

    /// Reads the written form.
    ///
    /// - Parameter text: `age1` and 58 more characters, in lower case.
    /// - Throws: `CryptoError` (`unsupportedRecipient`) for recipients of other kinds, such as post-quantum, plugin or
    ///   SSH ones; (`badKey`) if the text is not well formed, or its point is of low order or not canonical, so that no
    ///   identity belongs to it.
    public init(_ text: String) throws(CryptoError) {
        guard !Self.isOfAnotherKind(text) else {
            throw CryptoError(
                .unsupportedRecipient, "the `recipient` is of a kind that is not supported; use an X25519 one, `age1…`")
        }
        var point = [UInt8](repeating: 0, count: X25519.size)
        let text = Array(text.utf8)
        let isWellFormed = point.withUnsafeMutableBytes { point in
            text.withUnsafeBytes { Bech32(prefix: Self.prefix).decode($0, into: point) }
        }
        // Any scalar finds a point of low order out: the product is zero for all of them.
        let isSound =
            isWellFormed && X25519.isCanonical(point)
            && X25519.sharedSecret(of: .random(count: X25519.size), and: point) != nil
        guard isSound else {
            throw CryptoError(.badKey, "the `recipient` is not a sound X25519 key; copy it again, all of `age1…`")
        }
        self.point = point
    }

    /// The written form.
    public var description: String {
        let form = Bech32(prefix: Self.prefix)
        var text = [UInt8](repeating: 0, count: form.textSize(for: point.count))
        text.withUnsafeMutableBytes { text in point.withUnsafeBytes { form.encode($0, into: text) } }
        return String(decoding: text, as: UTF8.self)
    }

    /// Post-quantum, tagged and plugin recipients have a longer prefix that itself begins with `age1`; SSH keys have
    /// prefixes of their own.
    private static func isOfAnotherKind(_ text: String) -> Bool {
        let humanReadablePart = text.utf8.lastIndex(of: UInt8(ascii: "1")).map { text.utf8[..<$0] }
        return humanReadablePart?.starts(with: "age1".utf8) == true || text.utf8.starts(with: "ssh-".utf8)
    }
}
