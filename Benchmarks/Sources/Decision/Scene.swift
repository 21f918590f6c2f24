import FuseCore
import FusePolicy
import FuseQuery

/// A job over many wide datasets that everybody has approved, each with the strictest kind of terms.
struct Scene {
    static let datasets = 20
    static let columns = 50

    let request: PolicyRequest
    let uses: [DatasetUse]

    init() throws {
        uses = try (0..<Self.datasets).map { try Self.use(of: Terms.parse(yaml: Self.terms($0))) }
        request = try Self.request(for: Job.parse(yaml: Self.job, sql: "SELECT count(*) FROM data_0\n"))
    }

    private static func use(of terms: Terms) -> DatasetUse {
        var columns = terms.columns.mapValues(\.uses)
        if let unit = terms.privacy?.unit.column { columns[unit, default: []].insert(.unit) }
        let comparisons = terms.columns.compactMapValues(\.literals).mapValues {
            ColumnComparison(constants: $0, beyond: .nothing)
        }
        var standing = DatasetStanding()
        standing.signer = terms.provider
        standing.quality = terms.quality.map { CheckOutcome($0, isMet: true) }
        return DatasetUse(
            terms: terms, columns: columns, remaining: terms.privacy?.total, comparisons: comparisons,
            standing: standing)
    }

    private static func request(for job: Job) throws -> PolicyRequest {
        let asker = ActingParty(party: try ID("skyline"), role: .enterprise)
        let digest = try Digest(bytes: Array(repeating: 7, count: 32))
        let providers = try (0..<datasets).map { ActingParty(party: try ID("provider-\($0)"), role: .provider) }
        return PolicyRequest(
            requester: asker, recipient: asker, jurisdiction: .mainland, orders: [],
            purpose: try Purpose("transport/punctuality"), scenario: "Plan spare aircraft.",
            commitment: "The scenario is true, compliant and safe.", requestedAt: try Instant("2026-11-23T12:00:00Z"),
            decidedAt: try Instant("2026-11-23T12:01:00Z"), job: job, jobDigest: digest,
            approvals: providers + [ActingParty(party: try ID("bureau"), role: .authority)],
            charge: job.privacy.budget, answer: .new,
            environment: FusionEnvironment(
                assurance: "simulated", isolation: .sandboxed(profile: digest), responsible: try ID("enclave")))
    }
}
