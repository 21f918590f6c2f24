import FuseCore
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// Whoever the terms do not name learns nothing of columns, bounds and constants from its refusal.
@Suite struct StrangerTests {
    let room: Room

    init() throws { room = try Room() }

    /// A job on trips by somebody whom the terms name as recipient or do not.
    private func asking(_ sql: String, bounds: String = "{}", by party: Actor? = nil) -> Asking {
        var asking = Asking.trips(room.cast)
        asking.job.sql = sql
        asking.job.bounds = bounds
        asking.party = party ?? room.cast.survey
        return asking
    }

    private func payload(_ asking: Asking) throws -> RefusalPredicate {
        let refusal = try room.refusal(of: asking)
        let report = ReceiptVerifier(trust: try room.trust).verify(refusal.file.fileBytes)
        guard report.isVerified, case .refusal(let predicate)? = report.statement?.predicate else {
            throw NotVerified(failures: ["it is no refusal"])
        }
        return predicate
    }

    private static let probes: [(sql: String, bounds: String)] = [
        ("SELECT district, count(*) AS n FROM trips GROUP BY district", "{}"),
        ("SELECT count(*) AS n FROM trips WHERE remark = 'x'", "{}"),
        ("SELECT count(*) AS n FROM trips WHERE nothing = 'x'", "{}"),
        ("SELECT sum(note) AS n FROM trips", "{}"), ("SELECT note FROM trips", "{}"),
        ("SELECT sum(minutes) AS n FROM trips", "{ trips.minutes: [-1, 120] }"),
        ("SELECT sum(minutes) AS n FROM trips", "{ trips.nothing: [0, 1] }"),
    ]

    @Test func `all probes of a stranger are answered alike`() throws {
        let answers = try Self.probes.map { try payload(asking($0.sql, bounds: $0.bounds)) }
        for answer in answers {
            #expect(answer.inputs.isEmpty)
            #expect(answer.decision.findings == answers[0].decision.findings)
            #expect(answer.decision.findings.map { "\($0.rule)" } == ["art43.prohibited"])
        }
    }

    @Test func `somebody who asks for a stranger, or has a stranger receive, learns no more`() throws {
        for (party, recipient) in [(room.cast.planner, room.cast.survey), (room.cast.survey, room.cast.planner)] {
            var asking = asking("SELECT count(*) AS n FROM trips WHERE remark = 'x'", by: party)
            asking.recipient = recipient
            let answer = try payload(asking)
            #expect(answer.inputs.isEmpty && answer.decision.findings.count == 1)
        }
    }

    @Test func `a stranger to one dataset of several learns nothing of the others`() throws {
        var asking = Asking(room.cast)
        asking.party = room.cast.survey
        asking.job.sql = asking.job.sql.replacing("a.zone <> 'harbour'", with: "a.stops > 3")
        #expect(try payload(asking).inputs.isEmpty)
        #expect(try room.refusal(of: asking).rules == ["art43.prohibited trips", "art43.prohibited vehicles"])
    }

    @Test func `whoever the terms name is told every reason`() throws {
        let asking = asking("SELECT count(*) AS n FROM trips WHERE remark = 'x'", by: room.cast.planner)
        let answer = try payload(asking)
        #expect(answer.decision.findings.map { "\($0.rule)" } == ["art27.minimum"] && answer.inputs.count == 1)
    }
}
