import FuseCore
import FusePrivacy
import FuseQuery

@testable import FusePolicy

/// A request for an answer from one dataset with ready-made terms, to be changed and decided.
struct ExampleSituation {
    var request: PolicyRequest
    var use: DatasetUse

    var decision: Decision { Decider().decide(request, over: [use]) }

    /// The rules that refuse.
    var refusing: Set<RuleID> { Set(decision.refusals.map(\.rule)) }

    /// The request that the terms let pass.
    init(_ example: ExampleTerms) throws {
        let terms = try example.terms
        use = DatasetUse(
            terms: terms, columns: example.reads, spent: terms.privacy.map { _ in .none },
            comparisons: example.compares.mapValues { texts in
                ColumnComparison(constants: Set(texts.map { .text(ExactText($0)) }), beyond: .nothing)
            }, standing: Self.standing(of: terms))
        request = try Self.request(example, terms)
    }

    /// A dataset that met every check when it came in.
    private static func standing(of terms: Terms) -> DatasetStanding {
        var standing = DatasetStanding()
        standing.signer = terms.provider
        standing.quality = outcomes(of: terms)
        standing.catalogue = .current
        return standing
    }

    static func outcomes(of terms: Terms) -> [CheckOutcome] {
        terms.quality.compactMap { check in
            if case .timely = check { nil } else { CheckOutcome(check, isMet: true) }
        }
    }

    private static func request(_ example: ExampleTerms, _ terms: Terms) throws -> PolicyRequest {
        let moment = try Instant(example.decidedAt)
        let recipient = try ID<Party>(example.recipient ?? example.requester)
        let job = try job(example, terms)
        return PolicyRequest(
            requester: ActingParty(party: try ID(example.requester), role: example.role),
            recipient: ActingParty(party: recipient, role: example.role), jurisdiction: .mainland, orders: [],
            purpose: try Purpose(example.purpose), scenario: "Plan for next year.",
            commitment: Commitment.text.zh, duty: example.duty, requestedAt: moment,
            decidedAt: moment, job: job, jobDigest: try Digest(bytes: Array(repeating: 3, count: 32)),
            approvals: try example.approvers.map { ActingParty(party: try ID($0.party), role: $0.role) },
            charge: job.privacy.budget, answer: .new, environment: try environment())
    }

    private static func environment() throws -> FusionEnvironment {
        FusionEnvironment(
            assurance: "simulated", isolation: .sandboxed(profile: try Digest(bytes: Array(repeating: 7, count: 32))),
            responsible: try ID("city-enclave"))
    }

    /// A job that spends as much as the terms let one job spend.
    private static func job(_ example: ExampleTerms, _ terms: Terms) throws -> Job {
        let (epsilon, delta) = (terms.privacy?.job.epsilon.description, terms.privacy?.job.delta.description)
        let yaml = """
            job: 1
            name: example
            title: { zh: 示例, en: Example }
            datasets: [\(terms.dataset)]
            purposes: [\(example.purpose)]
            scenarios: [Plan for next year.]
            privacy: { epsilon: \(epsilon ?? "1"), delta: \(delta ?? "0.000001"), mechanism: gaussian, maxGroups: 4 }

            """
        return try Job.parse(yaml: yaml, sql: "SELECT count(*) FROM \"\(terms.dataset)\"\n")
    }
}
