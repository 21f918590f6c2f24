import FuseCore
public import FuseCrypto
public import FuseReceipts

/// What only the enclave knows, and its card.
public struct EnclaveKeys: Sendable {
    /// The keys behind the card.
    public let party: PartyKeys
    /// The public halves.
    public let card: PartyCard
    private let noiseSecret: SecretBytes

    /// Signs receipts, refusals, reservations and checkpoints.
    public var signingKey: SigningKey { party.signingKey }

    /// The seed of an answer's noise (law: the same answer has the same noise, whoever asks).
    ///
    /// - Parameter key: the answer.
    /// - Returns: 32 bytes that nobody can tell from random ones without the enclave's secret (HKDF, RFC 5869).
    /// - Throws: `CryptoError` if no memory is left.
    public func noiseSeed(for key: AnswerKey) throws -> SecretBytes {
        try HKDF.derive(secret: noiseSecret, info: Array("fusebox noise seed v1".utf8) + key.digest.bytes)
    }

    /// The key of the hashes that stand for privacy units in tables without noise; the same for all of them, so that the same
    /// units can be recognised in several.
    ///
    /// - Returns: 32 bytes that never leave the enclave.
    /// - Throws: `CryptoError` if no memory is left.
    public func recordSecret() throws -> SecretBytes {
        try HKDF.derive(secret: noiseSecret, info: Array("fusebox record keys v1".utf8))
    }

    /// The seed of the noise that belongs to a cell key: the same cell has the same noise in every table.
    ///
    /// - Parameter cell: the cell key.
    /// - Returns: 32 bytes that nobody can tell from random ones without the enclave's secret.
    /// - Throws: `CryptoError` if no memory is left.
    public func cellNoiseSeed(for cell: UInt64) throws -> SecretBytes {
        let bytes = (0..<8).map { UInt8(truncatingIfNeeded: cell >> (8 * UInt64($0))) }
        return try HKDF.derive(secret: noiseSecret, info: Array("fusebox cell noise v1".utf8) + bytes)
    }

    private static let noiseFile = "noise.key"

    static func generate(_ name: ID<Party>, into folder: String) throws -> EnclaveKeys {
        let party = PartyKeys.generate()
        let card = party.card(
            of: name, role: .enclave, name: PartyName(zh: "融盒安全环境", en: "Fusebox enclave"))
        try party.write(with: card, into: folder)
        let secret = SecretBytes.random(count: 32)
        try PrivateFile.write(secret, to: "\(folder)/\(noiseFile)")
        return EnclaveKeys(party: party, card: card, noiseSecret: secret)
    }

    static func read(from folder: String, card: PartyCard) throws -> EnclaveKeys {
        let party = try PartyKeys.read(card.party, from: folder)
        guard party.signingKey.verifyingKey == card.signingKey, party.identity.recipient == card.recipient else {
            throw VaultError(
                .damaged, "the enclave's keys are not those of its `card`; restore the vault from a backup")
        }
        let secret = try PrivateFile.read("\(folder)/\(noiseFile)")
        guard secret.count == 32 else {
            throw VaultError(
                .damaged, "the enclave's `noise.key` does not have 32 bytes; restore the vault from a backup")
        }
        return EnclaveKeys(party: party, card: card, noiseSecret: secret)
    }
}
