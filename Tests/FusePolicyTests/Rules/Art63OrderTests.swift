import FuseCore
import Testing

@testable import FusePolicy

@Suite("art63.order")
struct Art63OrderTests {
    @Test("no order, or one to a party that has no part in the run, passes")
    func passes() throws {
        var situation = try Situation.of(.flights)
        #expect(situation.outcome(.order) == .pass)
        situation.request.orders = [try order(to: "stranger", until: "2026-01-01")]
        #expect(situation.isAllowed)
        #expect(situation.evidence(.order) == [:])
    }

    @Test(
        "an overdue order to requester, recipient or provider is refused",
        arguments: ["harbour-office", "skyline", "harbour-air"])
    func overdue(party: String) throws {
        var situation = try Situation.of(.flights)
        situation.uses[0].terms.recipients = .among([try ID("skyline"), try ID("harbour-office")])
        situation.request.requester = ActingParty(party: try ID("harbour-office"), role: .authority)
        situation.request.orders = [try order(to: party, until: "2026-11-22")]
        #expect(situation.refusing == [.order])
        #expect(situation.evidence(.order) == ["overdue": (try Digest.filled(9)).description])
        #expect(situation.findings(.order).first?.reason.line.en.contains("`\(party)`") == true)
    }

    @Test(
        "an overdue order to principal, trustee, licence holder or who runs the enclave is refused",
        arguments: [
            (Outline.entrusted, "harbour-office"), (.entrusted, "harbour-tug"), (.operated, "harbour-tug"),
            (.entrusted, "enclave-1"), (.flights, "enclave-1"),
        ])
    func involved(terms: Outline, party: String) throws {
        let named = terms.with(["entrustment", "trustee"], "harbour-tug").with(["licence", "holder"], "harbour-tug")
        var situation = try Situation.of(terms[["entrustment"]] == nil && terms[["licence"]] == nil ? terms : named)
        situation.request.orders = [try order(to: party, until: "2026-11-23")]
        let dataset = situation.uses[0].dataset.text
        #expect(situation.outcome(.order, about: dataset) == .pass)
        #expect(situation.evidence(.order, about: dataset)?["orders"] != nil)
        situation.request.orders = [try order(to: party, until: "2026-11-22")]
        #expect(situation.outcome(.order, about: dataset) == .refuse)
        #expect(situation.findings(.order, about: dataset).first?.reason.line.en.contains("`\(party)`") == true)
    }

    @Test(
        "the last day still counts, in Beijing",
        arguments: [("2026-11-23T15:59:59Z", true), ("2026-11-23T16:00:00Z", false)])
    func lastDay(moment: String, isAllowed: Bool) throws {
        var situation = try Situation.of(.flights)
        situation.request.decidedAt = try Instant(moment)
        situation.request.orders = [try order(to: "skyline", until: "2026-11-23")]
        #expect(situation.refusing == (isAllowed ? [] : [.order]))
        let evidence = situation.evidence(.order)
        #expect(evidence == [isAllowed ? "orders" : "overdue": (try Digest.filled(9)).description])
    }

    @Test("each overdue party is named once")
    func several() throws {
        var situation = try Situation.of(.flights)
        situation.request.orders = [
            try order(to: "skyline", until: "2026-11-01"), try order(to: "skyline", until: "2026-10-01"),
            try order(to: "harbour-air", until: "2026-10-01"),
        ]
        #expect(situation.findings(.order).count == 2)
    }

    private func order(to party: String, until day: String) throws -> RectificationOrder {
        RectificationOrder(statement: try .filled(9), party: try ID(party), until: try CalendarDate(day))
    }
}
