public import FuseCore
public import FuseCrypto

/// The content of a signed payload.
public protocol Statement: StatementPart {
    /// The media type it is signed under.
    static var type: StatementType { get }
    /// The roles whose parties may sign it.
    static var signers: Set<Role> { get }
    /// The party in whose name it speaks, who must then be the signer; `nil` if it names none.
    var speaker: ID<Party>? { get }
}

extension Statement {
    /// The bytes that are signed (RFC 8785).
    public var canonicalBytes: [UInt8] {
        json.canonicalBytes
    }

    /// Signs the statement.
    public func signed(by key: SigningKey) -> Envelope {
        .sign(payload: canonicalBytes, type: Self.type, by: key)
    }
}
