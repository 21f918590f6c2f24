import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// Article 53: a release goes abroad only where the terms let it go, after an assessment.
@Suite struct BorderTests {
    let room: Room
    let abroad: Actor
    let nowhere: Actor

    init() throws {
        room = try Room()
        abroad = try Actor("abroad", .enterprise, in: "SG")
        nowhere = try Actor("nowhere", .enterprise, in: nil)
        try room.vault.trust([abroad.card, nowhere.card])
    }

    private func asking(to recipient: Actor) -> Asking {
        var asking = Asking.trips(room.cast)
        asking.recipient = recipient
        return asking
    }

    private func ingest(_ jurisdictions: String) throws {
        let terms = SmallTerms.trips(version: 2)
            .replacing("recipients: [planner, tester]", with: "recipients: [planner, tester, abroad, nowhere]")
            .replacing("window:", with: "\(jurisdictions)window:")
        try room.ingest("trips", terms: terms, by: room.cast.fleet)
    }

    @Test func `a recipient abroad is refused unless the terms name its place with an assessment`() throws {
        try ingest("")
        #expect(try room.refusal(of: asking(to: abroad)).rules == ["art53.border trips"])
        _ = try room.answer(asking(to: room.cast.tester))
    }

    @Test func `one that the terms permit after an assessment gets the answer, and the receipt names it`() throws {
        try ingest("jurisdictions: [CN, SG]\nassessments: { SG: \"assessment 2026-17\" }\n")
        let answer = try room.answer(asking(to: abroad))
        let finding = try answer.predicate(room.vault.trust()).finding("art53.border", "trips")
        #expect(finding?.evidence == ["jurisdiction": "SG", "assessment": "assessment 2026-17"])
    }

    @Test func `a card that does not say where its party is gets nothing that is not open`() throws {
        try ingest("jurisdictions: [CN, SG]\nassessments: { SG: \"assessment 2026-17\" }\n")
        #expect(try room.refusal(of: asking(to: nowhere)).rules == ["art53.border trips"])
        for recipient in [abroad, nowhere] {
            var open = Asking(room.cast, .onAreas)
            open.recipient = recipient
            _ = try room.answer(open)
        }
    }
}
