import FuseCore
import FusePolicy
import FuseReceipts
import FuseVault
import Testing

@testable import FuseEnclave

/// A request that is bent in one way, and the rules that must refuse it.
struct BentRequest: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rules: Set<String>
    let bend: @Sendable (inout Asking, Cast) -> Void

    init(_ name: String, _ rules: Set<String>, _ bend: @escaping @Sendable (inout Asking, Cast) -> Void) {
        testDescription = name
        self.rules = rules
        self.bend = bend
    }

    private static let scenarios: Set = ["art27.scenario trips", "art27.scenario vehicles", "art27.scenario areas"]

    static let all = [
        BentRequest("another purpose", ["art27.purpose trips", "art27.purpose vehicles", "art27.purpose areas"]) {
            asking, _ in asking.purpose = "marketing/advertising"
        },
        BentRequest("a purpose of the job that one provider does not permit", ["art27.purpose trips"]) { asking, _ in
            asking.purpose = "transport/pricing"
        },
        BentRequest("another scenario", BentRequest.scenarios) { asking, _ in
            asking.scenario = "plan how many vehicles a district needs."
        },
        BentRequest("a request of last month", BentRequest.scenarios) { asking, _ in
            asking.requestedAt = Scene.now.advanced(by: -31 * 86_400)
        },
        BentRequest("a request of tomorrow", BentRequest.scenarios) { asking, _ in
            asking.requestedAt = Scene.now.advanced(by: 86_400)
        },
        BentRequest("no approvals", ["art59.grade trips", "art29.open vehicles"]) {
            asking, _ in asking.approvers = []
        },
        BentRequest("no approval of the provider", ["art59.grade trips"]) { asking, cast in
            asking.approvers = [cast.registry, cast.city]
        },
        BentRequest("no approval of the authority", ["art29.open vehicles"]) {
            asking, cast in asking.approvers = [cast.fleet, cast.registry]
        },
        BentRequest(
            "a recipient whom nobody permitted", ["art43.prohibited trips", "art43.prohibited vehicles"]
        ) { asking, cast in asking.recipient = cast.survey },
        BentRequest(
            "a requester whom nobody permitted", ["art43.prohibited trips", "art43.prohibited vehicles"]
        ) { asking, cast in (asking.party, asking.recipient) = (cast.survey, cast.planner) },
        BentRequest("a column for a use that terms do not allow", ["art27.minimum trips"]) { asking, _ in
            asking.job.sql = "SELECT note, count(*) AS trips FROM trips GROUP BY note"
            asking.job.datasets = "trips"
        },
        BentRequest("a column that terms do not name", ["art27.minimum trips"]) { asking, _ in
            asking.job.sql = "SELECT count(*) AS trips FROM trips WHERE remark <> 'x'"
            asking.job.datasets = "trips"
        },
        BentRequest("a dataset that the query does not read", ["art27.minimum vehicles"]) { asking, _ in
            asking.job.sql = "SELECT district, count(*) AS trips FROM trips GROUP BY district"
            asking.job.datasets = "trips, vehicles"
        },
        BentRequest("a query that nobody can bound", ["art30.fusion -"]) { asking, _ in
            asking.job.sql = "SELECT note FROM trips"
            asking.job.datasets = "trips"
        },
        BentRequest("a dataset that is not registered", ["art27.minimum rides"]) { asking, _ in
            asking.job.sql = "SELECT count(*) AS n FROM rides"
            asking.job.datasets = "rides"
            asking.job.bounds = "{}"
        },
        BentRequest(
            "more ε than one job may spend", ["art34.consent trips", "art34.consent vehicles", "art59.grade trips"]
        ) { asking, _ in
            asking.job.epsilon = "4.000000001"
        },
        BentRequest("wider bounds than the terms'", ["art34.consent trips"]) { asking, _ in
            asking.job.bounds = "{ trips.minutes: [-1, 120] }"
        },
    ]
}

@Suite struct RefusalTests {
    let room: Room

    init() throws { room = try Room() }

    @Test(arguments: BentRequest.all)
    func `what a rule refuses is refused under that rule's name, in a signed and logged statement`(
        bent: BentRequest
    ) throws {
        var asking = Asking(room.cast)
        bent.bend(&asking, room.cast)
        if asking.job.datasets != SmallJob().datasets {
            asking.job.parameters = "{}"
            asking.parameters = [:]
        }
        let refusal = try room.refusal(of: asking)
        #expect(refusal.rules == bent.rules, "\(refusal.findings.refusals)")
        try expectRecorded(refusal)
        #expect(try room.spent(on: "trips") == "0")
    }

    private func expectRecorded(_ refusal: Refusal) throws {
        let report = ReceiptVerifier(trust: try room.trust).verify(refusal.file.fileBytes)
        #expect(report.isVerified)
        guard case .refusal(let predicate)? = report.statement?.predicate else {
            Issue.record("the statement is no refusal")
            return
        }
        #expect(predicate.decision.outcome == .deny)
        let written = predicate.decision.findings.filter { $0.outcome == .refuse }
        #expect(Set(written.map { "\($0.rule) \($0.dataset?.text ?? "-")" }) == refusal.rules)
        #expect(written.allSatisfy { !$0.citation.isEmpty && !$0.reason.en.isEmpty && !$0.reason.zh.isEmpty })
        #expect(try room.vault.logEntries() == [refusal.file.statement])
        #expect(try room.vault.auditLog() == 1)
    }
}
