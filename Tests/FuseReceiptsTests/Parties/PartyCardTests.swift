import FuseCore
import FuseCrypto
import FuseReceipts
import Testing

@Suite struct PartyCardTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    @Test func aCardReadsBackAsWritten() throws {
        #expect(try PartyCard(fileBytes: scene.provider.card.fileBytes) == scene.provider.card)
    }

    @Test(arguments: [
        (#""role": "provider""#, #""role": "owner""#),
        (#""party": "airline""#, #""party": "Airline""#),
        (#""recipient": "age1"#, #""recipient": "age2"#),
        (#""role": "provider","#, #""role": "provider", "phone": "1","#),
        (#""role": "provider","#, #""role": "provider", "role": "provider","#),
        (#""en": "The airline","#, ""),
        ("BEGIN PUBLIC KEY", "BEGIN PRIVATE KEY"),
    ])
    func aCardWithAWrongFieldIsRefused(part: String, instead: String) throws {
        let file = String(decoding: scene.provider.card.fileBytes, as: UTF8.self)
        #expect(file.contains(part))
        #expect(code { try PartyCard(fileBytes: Array(file.replacing(part, with: instead).utf8)) } == .malformedCard)
    }

    private func card(in jurisdiction: String?) throws -> PartyCard {
        let card = scene.provider.card
        return PartyCard(
            party: card.party, role: card.role, name: card.name, signingKey: card.signingKey, recipient: card.recipient,
            jurisdiction: try jurisdiction.map { code throws(CoreError) in try CardJurisdiction(code) })
    }

    @Test func aCardMaySayWhereThePartyIs() throws {
        let card = try card(in: "SG")
        #expect(try PartyCard(fileBytes: card.fileBytes) == card)
        #expect(try PartyCard(fileBytes: card.fileBytes).jurisdiction?.code == "SG")
    }

    @Test func aCardThatDoesNotSayHasNoSuchKey() throws {
        let card = try card(in: nil)
        #expect(!String(decoding: card.fileBytes, as: UTF8.self).contains("jurisdiction"))
        #expect(try PartyCard(fileBytes: card.fileBytes).jurisdiction == nil)
    }

    @Test(arguments: ["null", "\"\"", "\"cn\"", "\"CHN\"", "\"C\"", "\"中国\"", "\"ＣＮ\"", "\"C1\"", "1"])
    func anotherJurisdictionIsRefused(value: String) throws {
        let file = String(decoding: try card(in: "CN").fileBytes, as: UTF8.self)
        #expect(file.contains("\"CN\""))
        #expect(code { try PartyCard(fileBytes: Array(file.replacing("\"CN\"", with: value).utf8)) } == .malformedCard)
    }

    @Test func cardsAreFoundByKeyAndByParty() throws {
        #expect(scene.trust.card(of: scene.provider.party) == scene.provider.card)
        #expect(scene.trust.card(for: scene.enclave.card.signingKey.keyID) == scene.enclave.card)
        #expect(scene.trust.card(of: try ID("stranger")) == nil)
        #expect(scene.trust.cards.map(\.party.text) == ["airline", "bureau", "maker", "room"])
    }

    @Test func twoCardsOfOnePartyAreRefused() throws {
        let twin = try Actor("airline", .provider)
        #expect(code { try TrustStore([scene.provider.card, twin.card]) } == .ambiguousCards)
    }

    @Test func twoCardsWithOneKeyAreRefused() throws {
        let card = scene.provider.card
        let twin = PartyCard(
            party: try ID("twin"), role: .authority, name: card.name, signingKey: card.signingKey,
            recipient: card.recipient)
        #expect(code { try TrustStore([card, twin]) } == .ambiguousCards)
    }
}
