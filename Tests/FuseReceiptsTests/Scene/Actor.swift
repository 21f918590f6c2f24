import FuseCore
import FuseCrypto
import FuseReceipts

/// A party of the tests with both halves of its key.
struct Actor {
    let card: PartyCard
    let key: SigningKey

    init(_ name: String, _ role: Role) throws {
        key = .generate()
        card = PartyCard(
            party: try ID(name), role: role, name: PartyName(zh: "厦门" + name, en: "The " + name),
            signingKey: key.verifyingKey, recipient: AgeIdentity.generate().recipient)
    }

    var party: ID<Party> { card.party }
}
