public import FuseCore
public import FuseCrypto

/// The cards that somebody trusts.
public struct TrustStore: Hashable, Sendable {
    private let byKey: [KeyID: PartyCard]
    private let byParty: [ID<Party>: PartyCard]

    /// Trusts `cards`.
    ///
    /// - Throws: `ReceiptError.Code.ambiguousCards` if two cards claim one key or one party.
    public init(_ cards: [PartyCard]) throws(ReceiptError) {
        byKey = try Self.index(cards, by: \.signingKey.keyID, named: "signing key")
        byParty = try Self.index(cards, by: \.party, named: "party")
    }

    /// All cards, by party.
    public var cards: [PartyCard] {
        byParty.values.sorted { $0.party < $1.party }
    }

    /// The card whose party signs with the key of that name.
    public func card(for keyID: KeyID) -> PartyCard? {
        byKey[keyID]
    }

    /// The card of a party.
    public func card(of party: ID<Party>) -> PartyCard? {
        byParty[party]
    }

    private static func index<Key: Hashable>(
        _ cards: [PartyCard], by key: (PartyCard) -> Key, named name: String
    ) throws(ReceiptError) -> [Key: PartyCard] {
        var index: [Key: PartyCard] = [:]
        for card in cards where index.updateValue(card, forKey: key(card)) != nil {
            throw ReceiptError(.ambiguousCards, "two cards claim the \(name) of `\(card.party)`; remove one `card`")
        }
        return index
    }
}
