/// The secret half of an age recipient: it opens what was sealed to that recipient.
///
/// Source: the age format (c2sp.org/age), "The X25519 recipient type".
public struct AgeIdentity: Sendable {
    /// To whom others seal so that this identity can open.
    public let recipient: AgeRecipient
    let scalar: SecretBytes

    init(scalar: SecretBytes) {
        self.scalar = scalar
        recipient = AgeRecipient(point: X25519.point(of: scalar))
    }

    /// Makes a new identity.
    ///
    /// - Returns: an identity that nobody else has.
    public static func generate() -> AgeIdentity {
        AgeIdentity(scalar: .random(count: X25519.size))
    }
}

extension AgeIdentity: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Names the identity by its recipient only.
    public var description: String { "identity of \(recipient)" }

    /// Names the identity by its recipient only.
    public var debugDescription: String { description }

    /// A mirror that shows the recipient only.
    public var customMirror: Mirror { Mirror(self, children: ["recipient": recipient]) }
}
