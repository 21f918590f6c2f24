import FuseCore
import FusePolicy
import FusePrivacy
import FuseVault
import Testing

/// Random charges at random moments, against a model that knows nothing but lists.
@Suite struct LedgerModelTests {
    private static let hour = 3600
    private static let days = 3

    private struct Asked {
        let answer: Int
        let moment: Int
        let recipient: String
        let purpose: String
        let epsilon: Int
    }

    /// All limits, in tenths of ε.
    private struct Limits { let (recipient, purpose, period, total): (Int, Int, Int, Int) }

    /// The charges that were accepted, each with everyone who was given its answer.
    private struct Model {
        let limits: Limits
        var paid: [(asked: Asked, given: [Asked])] = []

        /// Takes a wish up, if all limits allow it.
        mutating func accept(_ asked: Asked) -> Bool {
            let place = paid.firstIndex { $0.asked.answer == asked.answer }
            let given = place.map { paid[$0].given } ?? []
            var fits = true
            if !given.contains(where: { $0.recipient == asked.recipient }) {
                fits = fits && spent { $0.recipient == asked.recipient } + asked.epsilon <= limits.recipient
            }
            if !given.contains(where: { root($0) == root(asked) }) {
                fits = fits && spent { root($0) == root(asked) } + asked.epsilon <= limits.purpose
            }
            if place == nil {
                let recent = paid.filter { $0.asked.moment > asked.moment - days * 24 * hour }
                fits = fits && recent.reduce(asked.epsilon) { $0 + $1.asked.epsilon } <= limits.period
                fits = fits && paid.reduce(asked.epsilon) { $0 + $1.asked.epsilon } <= limits.total
            }
            if fits, let place { paid[place].given.append(asked) }
            if fits, place == nil { paid.append((asked, [asked])) }
            return fits
        }

        func spent(_ condition: (Asked) -> Bool) -> Int {
            paid.filter { $0.given.contains(where: condition) }.reduce(0) { $0 + $1.asked.epsilon }
        }

        func root(_ asked: Asked) -> Substring { asked.purpose.prefix { $0 != "/" } }
    }

    @Test(arguments: [UInt64.random(in: .min ... .max), 1, 2])
    func `what is accepted is what the model accepts, and no run of days holds more than a period`(seed: UInt64) throws
    {
        print("seed of the ledger's model: \(seed)")
        var random = SeededGenerator(seed: seed)
        let limits = Limits(recipient: 60, purpose: 90, period: 40, total: 160)
        let room = try VaultUnderTest()
        var model = Model(limits: limits)
        var (accepted, free, refused, clock) = (0, 0, 0, 0)
        for number in 0..<160 {
            // Mostly forward; at times far back, as a clock that is set wrong.
            clock += Int.random(in: 0...14 * Self.hour, using: &random)
            if Int.random(in: 0..<25, using: &random) == 0 {
                clock -= Int.random(in: 0...90 * Self.hour, using: &random)
            }
            let asked = Self.wish(at: clock, &random)
            let outcome = try room.reserve([Self.charge(asked, limits)], for: "\(asked.answer)", at: Self.moment(clock))
            #expect(outcome.isRefused != model.accept(asked), "seed \(seed), wish \(number)")
            accepted += outcome.isReserved ? 1 : 0
            free += outcome.isFree ? 1 : 0
            refused += outcome.isRefused ? 1 : 0
        }
        #expect(accepted > 10 && free > 5 && refused > 20, "seed \(seed): \(accepted), \(free), \(refused)")
        try expectLimits(model, room, limits, seed)
    }

    /// No run of days, no recipient and no purpose has more than its limit, whatever the clock did.
    private func expectLimits(_ model: Model, _ room: VaultUnderTest, _ limits: Limits, _ seed: UInt64) throws {
        let ledger = try room.ledger(of: "trips")
        for first in model.paid.map(\.asked.moment) {
            let run = model.paid.map(\.asked).filter {
                (first..<first + Self.days * 24 * Self.hour).contains($0.moment)
            }
            #expect(run.reduce(0) { $0 + $1.epsilon } <= limits.period, "seed \(seed)")
        }
        for recipient in ["a", "b", "c"] {
            let spent = ledger.spent(for: try ID(recipient))
            #expect(spent == (try Self.tenths(model.spent { $0.recipient == recipient })), "seed \(seed)")
            #expect(spent.isWithin(try Self.tenths(limits.recipient)), "seed \(seed)")
        }
        for root in ["transport", "research"] {
            #expect(ledger.spent(on: try Purpose(root)).isWithin(try Self.tenths(limits.purpose)), "seed \(seed)")
        }
        #expect(ledger.total.isWithin(try Self.tenths(limits.total)), "seed \(seed)")
    }

    private static func wish(at clock: Int, _ random: inout SeededGenerator) -> Asked {
        let answer = Int.random(in: 0..<40, using: &random)
        let purposes = ["transport", "transport/a", "transport/a/b", "research", "research/x"]
        return Asked(
            answer: answer, moment: clock, recipient: ["a", "b", "c"][Int.random(in: 0..<3, using: &random)],
            purpose: purposes[Int.random(in: 0..<purposes.count, using: &random)], epsilon: 3 + answer % 13)
    }

    private static func charge(_ asked: Asked, _ limits: Limits) throws -> Charge {
        let cap = BudgetCap(
            perJob: try tenths(100), perRecipient: try tenths(limits.recipient), perPurpose: try tenths(limits.purpose),
            period: try BudgetPeriod(days: days, most: tenths(limits.period)), total: try tenths(limits.total))
        let root = String(asked.purpose.prefix { $0 != "/" })
        return try Charge("trips", tenths(asked.epsilon), cap, for: asked.recipient, asked.purpose, under: root)
    }

    private static func tenths(_ count: Int) throws -> PrivacyBudget {
        try PrivacyBudget(epsilon: ExactDecimal(count) * (try ExactDecimal("0.1")), delta: .zero)
    }

    private static func moment(_ seconds: Int) -> Instant { VaultUnderTest.now.advanced(by: seconds) }
}
