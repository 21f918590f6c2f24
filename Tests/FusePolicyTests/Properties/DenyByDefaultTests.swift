import FuseCore
import FusePrivacy
import Testing

@testable import FusePolicy

@Suite("Deny by default")
struct DenyByDefaultTests {
    @Test("taking a permission away never turns a denial into leave", arguments: [1, 2, 3] as [UInt64])
    func removing(seed: UInt64) throws {
        var random = try RandomSituations(seed: seed)
        var (allowed, denied, turned) = (0, 0, 0)
        for number in 0..<2000 {
            let before = try random.next()
            var after = before
            let removal = random.pick(Removal.all)
            removal.apply(&after, &random)
            switch (before.isAllowed, after.isAllowed) {
            case (false, true): Issue.record("seed \(seed), case \(number): without \(removal.name) it is allowed")
            case (true, true): allowed += 1
            case (false, false): denied += 1
            case (true, false): turned += 1
            }
        }
        #expect(allowed > 100 && denied > 100 && turned > 100, "seed \(seed): \(allowed), \(denied), \(turned)")
    }

    @Test("each way of taking a permission away turns some leave into a denial", arguments: [8] as [UInt64])
    func effective(seed: UInt64) throws {
        var random = try RandomSituations(seed: seed)
        let idle = ["rows", "branches", "an obligation is added", "the basis of a withdrawal"]
        var effective: Set<String> = []
        for _ in 0..<8000 where effective.count < Removal.all.count - idle.count {
            let before = try random.next()
            guard before.isAllowed else { continue }
            for removal in Removal.all where !effective.contains(removal.name) {
                var after = before
                removal.apply(&after, &random)
                if !after.isAllowed { effective.insert(removal.name) }
            }
        }
        let names = Removal.all.map(\.name).filter { !effective.contains($0) }
        #expect(Set(names) == Set(idle), "seed \(seed)")
    }

    @Test("what all together are allowed, each alone is allowed", arguments: [4, 5] as [UInt64])
    func together(seed: UInt64) throws {
        var random = try RandomSituations(seed: seed)
        var shared = 0
        for number in 0..<1500 {
            let situation = try random.next()
            let alone = situation.uses.map { use in
                var single = Situation(request: situation.request, uses: [use])
                single.request.job.datasets = [use.dataset]
                return single.isAllowed
            }
            guard situation.isAllowed else { continue }
            shared += 1
            #expect(alone.allSatisfy { $0 }, "seed \(seed), case \(number)")
        }
        #expect(shared > 100, "seed \(seed)")
    }

    @Test("what is allowed keeps to the combined conditions of all terms", arguments: [6, 7] as [UInt64])
    func conditions(seed: UInt64) throws {
        var random = try RandomSituations(seed: seed)
        var allowed = 0
        for number in 0..<1500 {
            guard case .allow(let job) = try random.next().decision else { continue }
            allowed += 1
            let (request, conditions) = (job.request, job.conditions)
            let budget = request.job.privacy.budget
            #expect(conditions.purposes.permits(request.purpose), "seed \(seed), case \(number)")
            #expect(conditions.recipients.permits(request.recipient.party), "seed \(seed), case \(number)")
            #expect(conditions.jurisdictions.permits(request.jurisdiction), "seed \(seed), case \(number)")
            #expect(
                request.job.privacy.mechanism.map(conditions.mechanisms.contains) == true,
                "seed \(seed), case \(number)")
            #expect(conditions.approvals.allSatisfy { request.has($0) }, "seed \(seed), case \(number)")
            #expect(conditions.opens.map { $0 <= request.decidedAt } ?? true, "seed \(seed), case \(number)")
            #expect(conditions.closes.map { request.decidedAt < $0 } ?? true, "seed \(seed), case \(number)")
            #expect(conditions.epsilonCap.map { budget.epsilon <= $0 } ?? true, "seed \(seed), case \(number)")
            #expect(conditions.deltaCap.map { budget.delta <= $0 } ?? true, "seed \(seed), case \(number)")
            #expect(job.minimumGroup >= conditions.minimumGroup, "seed \(seed), case \(number)")
            #expect(job.bounds.values.allSatisfy { $0.lower <= $0.upper }, "seed \(seed), case \(number)")
        }
        #expect(allowed > 100, "seed \(seed)")
    }
}
