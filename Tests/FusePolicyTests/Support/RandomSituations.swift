import FuseCore
import FusePrivacy
import FuseQuery

@testable import FusePolicy

/// Random terms and requests near those that are allowed, so that allowing and denying are both common.
struct RandomSituations {
    private var random: SeededGenerator
    private let bases: [Situation]

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        bases = try [.demo()] + Outline.allTerms.map { try Situation.of($0) }
    }

    static let purposes = [
        "transport", "transport/punctuality", "transport/safety", "transport/punctuality/spare-aircraft", "research",
        "emergency/typhoon-2026-09", "public-security/search", "commerce/advertising",
    ]

    mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }

    mutating func chance(_ outOf: Int) -> Bool { Int.random(in: 0..<outOf, using: &random) == 0 }

    /// A situation in which the requester suits most channels, and up to three permissions are missing.
    mutating func next() throws -> Situation {
        var situation = pick(bases)
        situation.request.purpose = try Purpose(pick(Self.purposes))
        situation.request.job.purposes = [try Purpose("transport"), try Purpose("emergency")]
        if chance(2) {
            situation.request.requester = ActingParty(party: try ID("skyline"), role: .authority)
            situation.request.duty = "Harbour Act, section 3"
        }
        for _ in 0..<Int.random(in: 0...2, using: &random) { pick(Removal.all).apply(&situation, &self) }
        return situation
    }

    mutating func index(below count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
}
