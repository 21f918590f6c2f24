import FuseCore
import FusePrivacy

@testable import FusePolicy

/// Random terms and requests near those that are allowed, so that allowing and denying are both common.
struct RandomSituations {
    private var random: SeededGenerator
    private let bases: [Situation]

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        bases = try [.demo()] + Outline.everyTerms.map { try Situation.of($0) }
    }

    static let purposes = [
        "transport", "transport/punctuality", "transport/safety", "transport/punctuality/spare-aircraft", "research",
        "emergency/typhoon-2026-09", "public-security/search", "commerce/advertising",
    ]

    mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }

    mutating func chance(_ outOf: Int) -> Bool { Int.random(in: 0..<outOf, using: &random) == 0 }

    mutating func index(below count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    /// A situation in which the requester suits most channels, and up to two permissions are missing.
    mutating func next() throws -> Situation {
        var situation = pick(bases)
        situation.request.purpose = try Purpose(pick(Self.purposes))
        situation.request.job.purposes = [try Purpose("transport"), try Purpose("emergency")]
        try vary(&situation.request)
        for index in situation.uses.indices { try vary(&situation.uses[index].standing) }
        for _ in 0..<index(below: 3) { pick(Removal.all).apply(&situation, &self) }
        return situation
    }

    private mutating func vary(_ request: inout PolicyRequest) throws {
        if chance(2) {
            request.requester = ActingParty(party: try ID("skyline"), role: .authority)
            request.duty = "Harbour Act, section 3"
        }
        if chance(2) {
            request.job.privacy.budget = try PrivacyBudget(epsilon: ExactDecimal(1), delta: ExactDecimal("0.0000001"))
            request.charge = request.job.privacy.budget
        }
        if chance(4) { (request.answer, request.charge) = (.paidFor, .zero) }
        if chance(8) { request.jurisdiction = try Jurisdiction("SG") }
        if chance(4) {
            let day = try CalendarDate(pick(["2026-12-01", "2026-11-24"]))
            request.orders = [RectificationOrder(statement: try .filled(8), party: try ID("skyline"), until: day)]
        }
    }

    /// What was said about a dataset, mostly of no consequence.
    private mutating func vary(_ standing: inout DatasetStanding) throws {
        let dismissed = Case(statement: try .filled(8), outcome: pick([.pending, .dismissed, .settled]))
        if chance(4) { standing.objections = [dismissed] }
        if chance(4) { standing.complaints = [dismissed] }
        if chance(4) { standing.incidents = [Incident(record: dismissed, measure: .record)] }
        if chance(4) { standing.importantListing = try .filled(8) }
        if chance(4) { standing.exclusion = .applied(try .filled(8)) }
        standing.catalogue = pick([.unlisted, .current, .superseded(by: 9)])
        standing.answers = pick([0, 5, 200])
    }
}
