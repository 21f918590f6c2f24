/// What is really signed: type and payload with their lengths, so that neither can run into the other (DSSE v1, PAE).
enum PreAuthenticationEncoding {
    /// The bytes to sign for a payload of `type`.
    static func bytes(type: String, payload: [UInt8]) -> [UInt8] {
        Array("DSSEv1 \(type.utf8.count) \(type) \(payload.count) ".utf8) + payload
    }
}
