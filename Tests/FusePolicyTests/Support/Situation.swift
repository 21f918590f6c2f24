import FuseCore
import FusePrivacy
import FuseQuery

@testable import FusePolicy

/// A request and the datasets it is about, to be changed and decided.
struct Situation {
    var request: PolicyRequest
    var uses: [DatasetUse]

    var decision: Decision { Decider().decide(request, over: uses) }

    var isAllowed: Bool { if case .allow = decision { true } else { false } }

    /// What a rule found about a dataset.
    func findings(_ rule: RuleID, about dataset: String = "flights") -> [Finding] {
        decision.findings.filter { $0.rule == rule && $0.dataset?.text == dataset }
    }

    /// The outcome of a rule about a dataset, if it is the same in all its findings.
    func outcome(_ rule: RuleID, about dataset: String = "flights") -> Finding.Outcome? {
        let outcomes = Set(findings(rule, about: dataset).map(\.outcome))
        return outcomes.count == 1 ? outcomes.first : nil
    }

    /// The rules that refuse.
    var refusing: [RuleID] { Set(decision.refusals.map(\.rule)).sorted() }

    /// The demo: a job over flights, planes and weather that everybody has approved.
    static func demo() throws -> Situation {
        try of([.flights, .planes, .weather])
    }

    /// A job over one dataset.
    static func of(_ terms: Outline) throws -> Situation { try of([terms]) }

    private static func of(_ terms: [Outline]) throws -> Situation {
        let uses = try terms.map { try DatasetUse(Terms.parse(yaml: $0.text)) }
        var job = try Job.parse(yaml: Outline.job.text, sql: Outline.query)
        job.datasets = uses.map(\.dataset)
        return Situation(request: try PolicyRequest(job), uses: uses)
    }
}

extension DatasetUse {
    /// Every declared use of every declared column, with the whole budget left.
    fileprivate init(_ terms: Terms) throws {
        var columns = terms.columns.mapValues(\.uses)
        if let unit = terms.privacy?.unit.column { columns[unit, default: []].insert(.unit) }
        self.init(terms: terms, columns: columns, remaining: terms.privacy?.total)
    }
}

extension PolicyRequest {
    fileprivate init(_ job: Job) throws {
        let skyline = ActingParty(party: try ID("skyline"), role: .enterprise)
        self.init(
            requester: skyline, recipient: skyline, purpose: try Purpose("transport/punctuality"),
            scenario: "Plan spare aircraft.", commitment: "The scenario is true, compliant and safe.",
            requestedAt: try Instant("2026-11-23T12:00:00Z"), decidedAt: try Instant("2026-11-23T12:01:00Z"), job: job,
            approvals: [
                ActingParty(party: try ID("harbour-air"), role: .provider),
                ActingParty(party: try ID("registry"), role: .provider),
                ActingParty(party: try ID("hospital"), role: .provider),
                ActingParty(party: try ID("data-bureau"), role: .authority),
            ],
            charge: job.privacy.budget,
            environment: FusionEnvironment(
                assurance: "simulated",
                isolation: .sandboxed(profile: try Digest(bytes: Array(repeating: 7, count: 32)))))
    }
}
