import FuseCore
import Testing

@testable import FusePolicy

@Suite("Random terms, made tighter")
struct TighteningTests {
    @Test("never turn a denial into leave", arguments: [41, 42, 43] as [UInt64])
    func tightening(seed: UInt64) throws {
        var random = RandomTerms(seed: seed)
        let base = try Situation.of(.flights).request
        var removals = try RandomSituations(seed: seed)
        var (allowed, denied, turned) = (0, 0, 0)
        for number in 0..<700 {
            let before = try Situation.random(&random, from: base)
            var after = before
            let removal = random.pick(Removal.all)
            removal.apply(&after, &removals)
            switch (before.isAllowed, after.isAllowed) {
            case (false, true): Issue.record("seed \(seed), case \(number): without \(removal.name) it is allowed")
            case (true, true): allowed += 1
            case (false, false): denied += 1
            case (true, false): turned += 1
            }
        }
        #expect(allowed > 20 && denied > 100 && turned > 5, "seed \(seed): \(allowed), \(denied), \(turned)")
    }

    @Test(
        "allow together only what each allows alone, under the meet of their conditions",
        arguments: [44, 45] as [UInt64])
    func together(seed: UInt64) throws {
        var random = RandomTerms(seed: seed)
        let base = try Situation.of(.flights).request
        var shared = 0
        for number in 0..<500 {
            let situation = try Situation.random(&random, from: base)
            guard case .allow(let job) = situation.decision else { continue }
            for use in situation.uses {
                var single = Situation(request: situation.request, uses: [use])
                single.request.job.datasets = [use.dataset]
                #expect(single.isAllowed, "seed \(seed), case \(number)")
            }
            shared += situation.uses.count > 1 ? 1 : 0
            #expect(job.conditions.jurisdictions.permits(job.request.jurisdiction), "seed \(seed), case \(number)")
            #expect(job.conditions.purposes.permits(job.request.purpose), "seed \(seed), case \(number)")
            #expect(job.conditions.recipients.permits(job.request.recipient.party), "seed \(seed), case \(number)")
            #expect(job.conditions.approvals.allSatisfy { job.request.has($0) }, "seed \(seed), case \(number)")
            let mechanism = job.request.job.privacy.mechanism
            let isPrivate = situation.uses.contains { $0.terms.privacy != nil }
            #expect(
                !isPrivate || mechanism.map(job.conditions.mechanisms.contains) == true, "seed \(seed), case \(number)")
        }
        #expect(shared > 5, "seed \(seed): \(shared)")
    }
}
