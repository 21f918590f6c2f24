import FuseCore
import FuseReceipts
import FuseVault
import Testing

@Suite struct TrustTests {
    let room: VaultUnderTest

    init() throws { room = try VaultUnderTest() }

    @Test func `cards that are trusted stay trusted, and the same card again changes nothing`() throws {
        let provider = try ProviderDataset("harbour")
        try room.vault.trust([provider.card])
        try room.vault.trust([provider.card, provider.card])
        #expect(try room.reopened().trust().cards == [room.vault.keys.card, provider.card])
    }

    @Test func `a second card of a party is refused, and all that came with it`() throws {
        let (known, newcomer, second) = (
            try ProviderDataset("harbour"), try ProviderDataset("skyline"), try ProviderDataset("harbour")
        )
        try room.vault.trust([known.card])
        #expect(throws: VaultError(.contradiction, "")) { try room.vault.trust([newcomer.card, second.card]) }
        #expect(try room.vault.trust().cards == [room.vault.keys.card, known.card])
    }

    @Test func `a card that only differs in its role or name is a second card`() throws {
        let known = try ProviderDataset("harbour")
        try room.vault.trust([known.card])
        let other = known.keys.card(of: known.card.party, role: .authority, name: known.card.name)
        #expect(throws: VaultError(.contradiction, "")) { try room.vault.trust([other]) }
    }

    @Test func `one key for two parties is refused`() throws {
        let known = try ProviderDataset("harbour")
        let alias = known.keys.card(of: try ID("skyline"), role: .enterprise, name: known.card.name)
        #expect(throws: VaultError(.contradiction, "")) { try room.vault.trust([known.card, alias]) }
        #expect(try room.vault.trust().cards == [room.vault.keys.card])
    }

    @Test func `no party takes the enclave's own name or key`() throws {
        let impostor = try ProviderDataset("enclave")
        #expect(throws: VaultError(.contradiction, "")) { try room.vault.trust([impostor.card]) }
        let alias = room.vault.keys.party.card(of: try ID("other"), role: .provider, name: impostor.card.name)
        #expect(throws: VaultError(.contradiction, "")) { try room.vault.trust([alias]) }
    }
}
