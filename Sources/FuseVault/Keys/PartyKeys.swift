public import FuseCore
public import FuseCrypto
import FuseFiles
public import FuseReceipts

/// The private halves of a party's card: an Ed25519 signing key and an age identity.
public struct PartyKeys: Sendable {
    /// Signs what the party decides.
    public let signingKey: SigningKey
    /// Opens what is sealed to the party.
    public let identity: AgeIdentity

    /// Makes new keys from the system's randomness.
    ///
    /// - Returns: keys that nobody had before.
    public static func generate() -> PartyKeys {
        PartyKeys(signingKey: .generate(), identity: .generate())
    }

    /// The card that goes with these keys.
    ///
    /// - Parameters:
    ///   - party: who holds them.
    ///   - role: what the party does.
    ///   - name: what people call it.
    ///   - jurisdiction: where it is established; nil if the card is not to say.
    /// - Returns: the public halves under that name.
    public func card(
        of party: ID<Party>, role: Role, name: PartyName, jurisdiction: CardJurisdiction? = nil
    ) -> PartyCard {
        PartyCard(
            party: party, role: role, name: name, signingKey: signingKey.verifyingKey, recipient: identity.recipient,
            jurisdiction: jurisdiction)
    }

    /// Writes `P.key.pem` and `P.age.txt` with mode 0600, and `P.json` for everyone.
    ///
    /// - Parameters:
    ///   - card: the card that goes with these keys; its party gives the files their names.
    ///   - folder: an existing folder where none of the three stands yet.
    /// - Throws: `VaultError` if one of the files exists; nothing is written then. `FileError` if one cannot be written.
    public func write(with card: PartyCard, into folder: String) throws {
        let names = ["key.pem", "age.txt", "json"].map { "\(card.party).\($0)" }
        if let taken = try Folder(folder).names().first(where: names.contains) {
            throw VaultError(
                .contradiction, "\(folder)/\(taken) exists already; keys are never replaced, name another folder")
        }
        try PrivateFile.write(signingKey.pem(), to: "\(folder)/\(names[0])")
        try PrivateFile.write(identity.writtenForm(), to: "\(folder)/\(names[1])")
        try AtomicFile.write(card.fileBytes, to: "\(folder)/\(names[2])", access: .everyone)
    }

    /// Reads the private halves of a party.
    ///
    /// - Parameters:
    ///   - party: whose keys.
    ///   - folder: where `write(with:into:)` put them.
    /// - Returns: the keys.
    /// - Throws: `FileError` if a file is missing or not private; `CryptoError` if it holds something else.
    public static func read(_ party: ID<Party>, from folder: String) throws -> PartyKeys {
        let identities = try AgeIdentity.identities(inFile: PrivateFile.read("\(folder)/\(party).age.txt"))
        guard let identity = identities.first, identities.count == 1 else {
            throw VaultError(.damaged, "the `identity` file of `\(party)` must hold one identity; restore it")
        }
        return PartyKeys(
            signingKey: try SigningKey(pem: PrivateFile.read("\(folder)/\(party).key.pem")), identity: identity)
    }
}
