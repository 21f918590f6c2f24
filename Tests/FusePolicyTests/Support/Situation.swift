import FuseCore
import FusePrivacy
import FuseQuery
import Testing

@testable import FusePolicy

/// A request and the datasets it is about, to be changed and decided.
struct Situation {
    var request: PolicyRequest
    var uses: [DatasetUse]

    /// What has been said and done about the first dataset.
    var standing: DatasetStanding {
        get { uses[0].standing }
        set { uses[0].standing = newValue }
    }

    var decision: Decision { Decider().decide(request, over: uses) }

    var isAllowed: Bool { if case .allow = decision { true } else { false } }

    /// What a rule found about a dataset; every reason is there in both languages.
    func findings(_ rule: RuleID, about dataset: String = "flights") -> [Finding] {
        let findings = decision.findings
        for finding in findings where !finding.reason.isBilingual { Issue.record("\(finding.rule): \(finding.reason)") }
        return findings.filter { $0.rule == rule && $0.dataset?.text == dataset }
    }

    /// The outcome of a rule about a dataset, if it is the same in all its findings.
    func outcome(_ rule: RuleID, about dataset: String = "flights") -> Finding.Outcome? {
        let outcomes = Set(findings(rule, about: dataset).map(\.outcome))
        return outcomes.count == 1 ? outcomes.first : nil
    }

    /// The evidence of a rule about a dataset.
    func evidence(_ rule: RuleID, about dataset: String = "flights") -> [String: String]? {
        findings(rule, about: dataset).first?.evidence
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
        var situation = Situation(request: try PolicyRequest(job), uses: uses)
        situation.request.approvals += uses.compactMap(\.terms.entrustment).map {
            ActingParty(party: $0.principal, role: .provider)
        }
        return situation
    }
}

extension DatasetUse {
    /// Every declared use of every declared column, compared with every permitted constant, with nothing spent yet.
    fileprivate init(_ terms: Terms) throws {
        var columns = terms.columns.mapValues(\.uses)
        if let unit = terms.privacy?.unit.column { columns[unit, default: []].insert(.unit) }
        let comparisons = terms.columns.compactMapValues(\.literals).mapValues {
            ColumnComparison(constants: $0, beyond: .nothing)
        }
        self.init(
            terms: terms, columns: columns, spent: terms.privacy.map { _ in .none }, comparisons: comparisons,
            standing: DatasetStanding(registering: terms))
    }
}

extension DatasetStanding {
    /// A dataset that its provider signed, that met its checks, and about which nobody said anything since.
    fileprivate init(registering terms: Terms) {
        self.init()
        signer = terms.provider
        quality = terms.quality.filter { if case .timely = $0 { false } else { true } }
            .map { CheckOutcome($0, isMet: true) }
    }
}

extension PolicyRequest {
    fileprivate init(_ job: Job) throws {
        let skyline = ActingParty(party: try ID("skyline"), role: .enterprise)
        self.init(
            requester: skyline, recipient: skyline, jurisdiction: .mainland, orders: [],
            purpose: try Purpose("transport/punctuality"), scenario: "Plan spare aircraft.",
            commitment: Commitment.text.en,
            requestedAt: try Instant("2026-11-23T12:00:00Z"), decidedAt: try Instant("2026-11-23T12:01:00Z"), job: job,
            jobDigest: try .filled(0x55),
            approvals: [
                ActingParty(party: try ID("harbour-air"), role: .provider),
                ActingParty(party: try ID("registry"), role: .provider),
                ActingParty(party: try ID("hospital"), role: .provider),
                ActingParty(party: try ID("data-bureau"), role: .authority),
            ],
            charge: job.privacy.budget, answer: .new,
            environment: FusionEnvironment(
                assurance: "simulated", isolation: .sandboxed(profile: try .filled(7)), responsible: try ID("enclave-1")
            ))
    }
}

extension Digest {
    /// 32 times the same byte.
    static func filled(_ byte: UInt8) throws -> Digest { try Digest(bytes: Array(repeating: byte, count: 32)) }
}
