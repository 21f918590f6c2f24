import FuseCore
import FusePrivacy
import Testing

@testable import FusePolicy

@Suite("art43.prohibited")
struct Art43ProhibitedTests {
    @Test("a request on none of the four grounds passes, and all four are shown")
    func passes() throws {
        let finding = try #require(try Situation.of(.flights).findings(.prohibited).first)
        #expect(finding.outcome == .pass)
        #expect(["security", "privacy", "authorisation", "law"].allSatisfy { finding.evidence[$0] == "clear" })
    }

    @Test("a state secret blocks on the first ground")
    func security() throws {
        try expectBlocked("security") { $0.uses[0].terms.tags = [.stateSecret] }
    }

    @Test("non-public data without a privacy unit blocks on the second ground")
    func privacy() throws {
        try expectBlocked("privacy") { $0.uses[0].terms.privacy = nil }
    }

    @Test("a recipient that is not permitted blocks on the third ground")
    func recipient() throws {
        try expectBlocked("authorisation") { $0.uses[0].terms.recipients = .among([]) }
    }

    @Test("expired terms block on the third ground")
    func expired() throws {
        let moment = try Instant("2027-12-31T16:00:00Z")
        try expectBlocked("authorisation") { $0.request.decidedAt = moment }
    }

    @Test("terms that do not hold yet block on the third ground")
    func early() throws {
        let day = try CalendarDate("2026-11-24")
        try expectBlocked("authorisation") { $0.uses[0].terms.window = Window(from: day, until: day) }
    }

    @Test("an approval that the terms ask for and that is missing blocks on the third ground")
    func approval() throws {
        try expectBlocked("authorisation") { situation in
            situation.uses[0].terms.grade = .general2
            situation.request.approvals.removeFirst()
        }
    }

    @Test("too little budget blocks on the third ground; exactly enough does not")
    func budget() throws {
        var exact = try Situation.of(.flights)
        let left = try #require(exact.uses[0].terms.privacy?.total.remaining(after: exact.request.charge))
        exact.uses[0].spent = BudgetSpending([.total: left])
        #expect(exact.isAllowed)
        let more = left + (try PrivacyBudget(epsilon: ExactDecimal("0.0001"), delta: .zero))
        try expectBlocked("authorisation") { $0.uses[0].spent = BudgetSpending([.total: more]) }
    }

    @Test(
        "each limit of the budget blocks one digit above it, and not at it",
        arguments: BudgetLimit.allCases.filter { $0 != .job })
    func limits(limit: BudgetLimit) throws {
        var situation = try Situation.of(.limited)
        let (charge, cap) = (situation.request.charge, try #require(situation.uses[0].terms.privacy?.cap))
        let left = try #require(cap[limit]?.remaining(after: charge))
        situation.uses[0].spent = BudgetSpending([limit: left])
        #expect(situation.isAllowed)
        let digit = try ExactDecimal("0.000000000000000000000000000001")
        situation.uses[0].spent = BudgetSpending([limit: left + (try PrivacyBudget(epsilon: digit, delta: .zero))])
        #expect(situation.refusing == [.prohibited])
        let reasons = situation.findings(.prohibited).map(\.reason.line.en)
        #expect(reasons.count == 1 && reasons[0].contains("`\(limit.rawValue)`"), "\(reasons)")
    }

    @Test("all limits that do not suffice are named, and none says how much is left")
    func everyLimit() throws {
        var situation = try Situation.of(.limited)
        let cap = try #require(situation.uses[0].terms.privacy?.cap)
        situation.uses[0].spent = BudgetSpending(
            Dictionary(uniqueKeysWithValues: BudgetLimit.allCases.map { ($0, cap[$0] ?? .zero) }))
        let reasons = situation.findings(.prohibited).map(\.reason.line)
        #expect(reasons.count == 4)
        #expect(reasons.allSatisfy { !$0.en.contains(/[0-9]/) && !$0.zh.contains(/[0-9]/) }, "\(reasons)")
    }

    @Test(
        "a period says from which day in Beijing on enough has come back",
        arguments: [
            ("2026-11-01T15:59:59Z", "2026-12-02"), ("2026-11-01T16:00:00Z", "2026-12-02"),
            ("2026-11-01T16:00:01Z", "2026-12-03"),
            ("2026-10-31T16:00:00Z", "2026-12-01"), ("2026-10-31T16:00:01Z", "2026-12-02"),
        ])
    func refresh(moment: String, day: String) throws {
        var situation = try Situation.of(.limited)
        let most = try #require(situation.uses[0].terms.privacy?.period?.most)
        let charged = [BudgetCharge(most, at: try Instant(moment))]
        situation.uses[0].spent = BudgetSpending([.period: most], recent: charged)
        let reason = try #require(situation.findings(.prohibited).first?.reason.line)
        #expect(reason.en.contains("from \(day) on") && reason.zh.contains("自 \(day) 起"), "\(reason)")
    }

    @Test("data that a law forbids to share blocks on the fourth ground")
    func law() throws {
        let finding = try #require(try Situation.of(.notShared).findings(.prohibited, about: "planes").first)
        #expect(finding.evidence["law"] == "blocked")
    }

    @Test("an unknown budget cannot be evaluated, and is refused")
    func unknownBudget() throws {
        var situation = try Situation.of(.flights)
        situation.uses[0].spent = nil
        #expect(situation.findings(.prohibited).first?.reason.line.en.contains("could not be evaluated") == true)
        #expect(situation.refusing == [.prohibited])
    }

    @Test("a requester that is not permitted itself blocks on the third ground, whoever the recipient is")
    func requester() throws {
        let stranger = ActingParty(party: try ID("stranger"), role: .enterprise)
        try expectBlocked("authorisation") { $0.request.requester = stranger }
    }

    @Test("a provider cannot approve what it requests itself")
    func ownApproval() throws {
        var situation = try Situation.of(.flights)
        situation.uses[0].terms.recipients = .among([try ID("skyline"), try ID("harbour-air")])
        situation.request.requester = ActingParty(party: try ID("harbour-air"), role: .enterprise)
        situation.uses[0].terms.grade = .general2
        #expect(situation.refusing == [.prohibited])
        #expect(situation.findings(.prohibited).first?.reason.line.en.contains("lacks the `approval`") == true)
    }

    @Test("non-public data that its provider withdrew blocks on the third ground")
    func withdrawn() throws {
        let withdrawal = Withdrawal(statement: try .filled(9), basis: nil)
        try expectBlocked("authorisation") { $0.standing.withdrawal = withdrawal }
    }

    @Test(
        "a dataset whose keys were erased blocks on the third ground, whatever its channel",
        arguments: Outline.everyTerms)
    func deleted(terms: Outline) throws {
        var situation = try Situation.of(terms)
        situation.standing.deletion = try .filled(9)
        let isEntrusted = situation.uses[0].terms.channel == .entrusted
        let dataset = situation.uses[0].dataset.text
        let findings = situation.findings(isEntrusted ? .entrust : .prohibited, about: dataset)
        #expect(
            findings.contains { $0.outcome == .refuse && $0.reason.line.en.contains("keys of the dataset were erased") }
        )
        #expect(findings.first?.evidence["certificate"] == (try Digest.filled(9)).description)
    }

    @Test("when no run is left, a new answer blocks on the third ground; one that was paid for does not")
    func runs() throws {
        var situation = try Situation.of(.rich)
        situation.standing.answers = 199
        #expect(situation.isAllowed)
        situation.standing.answers = 200
        #expect(situation.refusing == [.prohibited])
        #expect(situation.evidence(.prohibited)?["authorisation"] == "blocked")
        situation.request.answer = .paidFor
        #expect(situation.isAllowed)
    }

    private func expectBlocked(_ ground: String, when change: (inout Situation) throws -> Void) throws {
        var situation = try Situation.of(.flights)
        try change(&situation)
        let findings = situation.findings(.prohibited)
        #expect(findings.map(\.outcome) == [.refuse])
        #expect(findings.first?.evidence[ground] == "blocked")
        #expect(findings.first?.evidence.values.filter { $0 == "blocked" }.count == 1)
    }
}
